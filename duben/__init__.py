"""duben 读本: a public report becomes a bilingual publication."""

__version__ = "0.1.0"
