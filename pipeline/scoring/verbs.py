"""Recognises Dutch and English participles and infinitives by their form and by the verbs that people use."""

from functools import lru_cache

from pipeline.scoring.knowledge import knowledge
from pipeline.scoring.lexicon import is_word

_VOWELS = "aeiou"


def _infinitives(stem: str) -> list[str]:
    """Return how the infinitive of a Dutch stem may be spelled: maak maken, stop stoppen."""
    forms = [stem + "en"]
    if len(stem) > 2 and stem[-1] not in _VOWELS:
        if stem[-2] in _VOWELS and stem[-3] == stem[-2]:
            forms.append(stem[:-2] + stem[-1] + "en")
        elif stem[-2] in _VOWELS:
            forms.append(stem + stem[-1] + "en")
    softened = {"f": "v", "s": "z"}
    return forms + [form[:-3] + softened[form[-3]] + "en" for form in forms if form[-3] in softened]


def _is_verb_stem(stem: str, prefix: str = "") -> bool:
    return len(stem) > 1 and any(is_word(prefix + form, "nl", 1.8) for form in _infinitives(stem))


@lru_cache(maxsize=50_000)
def is_participle_nl(word: str) -> bool:
    """Tell whether a Dutch word in small letters is a past participle: gewerkt, vastgesteld, besloten."""
    known = knowledge("nl")
    plain = word.replace("ï", "i").replace("ë", "e").replace("ü", "u")
    if word in known.no_participles or len(word) < 5:
        return False
    if plain in known.strong_participles or _is_weak(plain):
        return True
    for particle in known.particles:
        rest = plain.removeprefix(particle)
        if rest != plain and (rest in known.strong_participles or _is_separable(particle, rest)):
            return True
    return False


def _is_separable(particle: str, rest: str) -> bool:
    """Tell whether this is a separable verb in the participle: vast+ge+steld of vaststellen."""
    if not rest.startswith("ge") or rest[-1] not in "dt":
        return False
    stem = rest[2:]
    return _is_verb_stem(stem[:-1], particle) or _is_verb_stem(stem, particle)


def _is_weak(word: str) -> bool:
    """Tell whether this is ge- and a stem and -d or -t, or a stem with be-, ver-, ont-, her- or er-."""
    if word[-1] not in "dt":
        return False
    if word.startswith("ge"):
        return _is_verb_stem(word[2:-1]) or (_is_verb_stem(word[2:]) and word[-2] != word[-1])
    prefixed = word.startswith(("be", "ver", "ont", "her", "er"))
    # Besluit and verhaal are nouns and present forms; a participle in -t has a voiceless stem before it.
    voiceless = word[-1] == "d" or word[-2] in "kfschp"
    return prefixed and voiceless and _is_verb_stem(word[:-1])


@lru_cache(maxsize=50_000)
def is_infinitive_nl(word: str) -> bool:
    """Tell whether a Dutch word in small letters is an infinitive rather than a plural noun."""
    if not word.endswith("en") or len(word) < 4:
        return False
    parts = [
        word.removeprefix(particle) for particle in knowledge("nl").particles if word.startswith(particle)
    ]
    return any(_has_finite(verb) for verb in [word, *parts] if len(verb) > 4)


def _has_finite(verb: str) -> bool:
    """Tell whether the form with hij is used: werken werkt, maken maakt, stoppen stopt."""
    stem = verb[:-2]
    stems = {stem, stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    if len(stem) > 2 and stem[-2] in _VOWELS and stem[-3] not in _VOWELS and stem[-1] not in _VOWELS:
        stems.add(stem[:-1] + stem[-2] + stem[-1])
    hard = {form[:-1] + {"v": "f", "z": "s"}.get(form[-1], form[-1]) for form in stems}
    return any(form[-1] != "t" and is_word(form + "t", "nl", 2.5) for form in hard)


def is_participle_en(word: str) -> bool:
    """Tell whether an English word in small letters is a past participle of a verb that people use."""
    known = knowledge("en")
    if word in known.no_passive:
        return False
    if word in known.irregular_participles:
        return True
    if not word.endswith("ed") or len(word) < 5:
        return False
    stem = word[:-2]
    undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    options = {stem, stem + "e", undoubled, stem[:-1] + "y" if stem.endswith("i") else stem}
    return any(is_word(option, "en", 1.8) and is_word(_gerund(option), "en", 1.5) for option in options)


def _gerund(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    doubled = verb + verb[-1] + "ing"
    return doubled if is_word(doubled, "en") else verb + "ing"
