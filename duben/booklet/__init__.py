"""Editions on paper: a report -> PDF booklets, typeset by Typst."""
