"""The only code that reads content files: bytes in, the loaded course and diagnostics out."""
