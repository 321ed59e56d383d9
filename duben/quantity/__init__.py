"""Sentences, Chinese and English -> the figures in them, and whether two sentences agree."""
