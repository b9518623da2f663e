"""edition.json keeps to its schema, gives the edition back, and its manifest is true."""

import json
from hashlib import sha256

import jsonschema
import msgspec
import pytest

from pipeline.edition import Edition


@pytest.fixture(params=["cycling_files", "hostile_files"])
def files(request):
    return request.getfixturevalue(request.param)


def test_the_schema_is_one_and_the_document_keeps_to_it(files):
    schema = json.loads(files["edition.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(files["edition.json"]))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("report", "language"), 3),
        (("translation", "renderings", 0, "origin"), "oracle"),
        (("ledger", "entries", 0, "span", "start"), "0"),
        (("manifest", "files"), []),
        (("scores",), None),
    ],
)
def test_the_schema_refuses_a_document_that_is_wrong(cycling_files, path, value):
    document = json.loads(cycling_files["edition.json"])
    here = document
    for key in path[:-1]:
        here = here[key]
    here[path[-1]] = value
    schema = json.loads(cycling_files["edition.schema.json"])
    assert not jsonschema.Draft202012Validator(schema).is_valid(document)


def test_the_edition_can_be_read_back_whole(cycling, cycling_files):
    assert msgspec.json.decode(cycling_files["edition.json"], type=Edition) == cycling


def test_the_manifest_has_every_other_file_with_its_digest(files):
    manifest = json.loads(files["edition.json"])["manifest"]
    assert manifest["files"] == {
        name: sha256(content).hexdigest() for name, content in files.items() if name != "edition.json"
    }


def test_the_manifest_names_what_made_the_edition(cycling, cycling_files):
    manifest = json.loads(cycling_files["edition.json"])["manifest"]
    assert manifest["engine"] == cycling.translation.engine
    assert manifest["model"] == cycling.translation.model
    assert manifest["model_digest"] == cycling.translation.digest
    assert manifest["schema_version"] == 1
    assert manifest["helder"]
