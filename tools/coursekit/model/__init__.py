"""The course as typed, frozen data. Nothing here reads, writes or knows a file format."""
