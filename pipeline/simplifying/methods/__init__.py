"""The ranking methods by name, and the one that is used."""

from pipeline.simplifying.methods import centroid, edmundson, lead, lexrank, textrank
from pipeline.simplifying.methods.base import Method

METHODS: dict[str, Method] = {
    module.METHOD.name: module.METHOD for module in (edmundson, textrank, lexrank, centroid, lead)
}

BEST = METHODS["Edmundson"]
