"""A report and its translations -> what no reader could trust: figures, terms, leaks, strays."""
