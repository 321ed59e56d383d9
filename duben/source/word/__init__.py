"""A Word file -> lines, with the standard library: no other reader keeps the automatic numbers."""
