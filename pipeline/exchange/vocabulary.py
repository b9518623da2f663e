"""The names that readers and writers share: namespaces, and which inline elements hold no text."""

XLIFF_2 = "urn:oasis:names:tc:xliff:document:2.0"
# Attributes of ours on XLIFF 2 elements, where the standard allows those of other namespaces (section 2.5).
HELDER = "urn:helder:exchange:1"
# XLIFF 1.2, section 2.3: these hold native code, the other inline elements hold text. XLIFF 2 writes none.
XLIFF_CODES = frozenset({"bpt", "ept", "it", "ph"})
# TMX 1.4b, section 3.1.2: the same, and the old ut.
TMX_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
