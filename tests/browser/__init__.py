"""The built site in a real browser: what a reader sees, hears, presses and prints."""
