"""What more than one room knows of Dutch and English: sentence ends, words, numbers, which language it is."""
