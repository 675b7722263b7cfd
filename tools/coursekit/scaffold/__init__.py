"""What `course new` writes: the texts of new files, and the change to the list that names them.

Pure: it takes the loaded course and the templates, and gives `Additions` or raises `CannotAdd`. An
adapter reads the templates and writes what is added.
"""
