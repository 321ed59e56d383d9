"""A report's file, as it came -> its outline -> Markdown sections that people own."""
