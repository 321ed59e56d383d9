"""A PDF -> lines: paragraphs out of printed lines, numbers and heads of pages as margin."""
