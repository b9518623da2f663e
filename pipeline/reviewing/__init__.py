"""A page on this computer on which a translator reads, corrects and accepts the passages of an edition."""
