"""A saved web page -> lines: its report as text, what stands around it as margin."""
