"""A publication, or the archive of all -> HTML pages."""
