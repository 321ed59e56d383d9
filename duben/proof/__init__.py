"""Proofreading: what looks like a slip in a report, told with its place and never mended."""
