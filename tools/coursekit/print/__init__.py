"""Paper: LoadedCourse to papers, and papers to bytes. The same on every run; nothing is written."""
