"""Licences: those that forbid commercial use are known by name, and a folder's README states one."""

import pytest

from pipeline.installing import licences


@pytest.mark.parametrize(
    ("licence", "forbids"),
    [
        ("cc-by-nc-4.0", True),
        ("CC-BY-NC-SA-4.0", True),
        ("Creative Commons Attribution-NonCommercial 4.0", True),
        ("acme-research-only", True),
        ("CC-BY-4.0", False),
        ("apache-2.0", False),
        ("mit", False),
        ("gemma", False),
        ("ncsa", False),
        ("bsd-3-clause-clear and cc-by-nc-4.0", True),
        ("not stated", False),
    ],
)
def test_a_licence_that_forbids_commercial_use_is_known_by_its_name(licence, forbids):
    assert licences.non_commercial(licence) is forbids


@pytest.mark.parametrize(
    ("readme", "licence"),
    [
        ("---\nlanguage: nl\nlicense: cc-by-nc-4.0\n---\n# M\n", "cc-by-nc-4.0"),
        ('---\nlicense: "mit"\n---\n', "mit"),
        ("# M\nlicense: mit\n", "not stated"),
        ("", "not stated"),
        (None, "not stated"),
    ],
)
def test_the_head_of_a_readme_states_the_licence(tmp_path, readme, licence):
    if readme is not None:
        (tmp_path / "README.md").write_text(readme)
    assert licences.of_folder(tmp_path) == licence
