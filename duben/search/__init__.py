"""The reports -> what the search page loads: texts, and for an archive an index of them."""
