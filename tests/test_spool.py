"""A spool gives back what was put in, in order and as often as asked, and keeps nothing in memory."""

from pipeline import audits
from pipeline.settings import Settings
from pipeline.spool import Spool

TEXT = "Nota {}\n\n" + "De gemeente bouwt een brug over het kanaal. " * 20


def made(folder, count):
    for number in range(count):
        (folder / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    return list(audits.audit_all(audits.find_files([folder]), Settings(), "nl"))


def test_audits_come_back_in_order_as_often_as_asked(tmp_path):
    put = made(tmp_path, 3)
    with Spool() as spool:
        assert (len(spool), list(spool)) == (0, [])
        for audit in put:
            spool.add(audit)
        assert len(spool) == 3
        assert list(spool) == put
        assert list(spool) == put


def test_audits_can_be_added_while_others_are_read(tmp_path):
    first, second = made(tmp_path, 2)
    with Spool() as spool:
        spool.add(first)
        reading = iter(spool)
        assert next(reading) == first
        spool.add(second)
        assert list(spool) == [first, second]
