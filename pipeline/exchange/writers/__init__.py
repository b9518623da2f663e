"""The files of an edition for translators' programs, one format a file."""
