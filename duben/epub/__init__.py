"""Electronic books: a report in one edition -> an EPUB 3 file."""
