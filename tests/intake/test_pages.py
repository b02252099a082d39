"""A saved web page → its article, and what it says about itself."""

from __future__ import annotations

import pytest

from dragoman.errors import UnreadableInput
from dragoman.intake import extract_page

PARAGRAPHS = (
    "Russia and NATO ended four hours of talks in Brussels on Wednesday without agreement.",
    "The alliance's secretary general said that significant differences remained on Ukraine.",
    "Moscow's deputy foreign minister demanded again that the alliance take in no new members.",
)


def page(head: str = "", before: str = "", after: str = "") -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<article>{before}{body}</article>{after}<footer>© 2019 The Example</footer></body></html>"
    ).encode()


def test_paragraphs_are_parted_by_blank_lines_and_the_furniture_is_gone() -> None:
    assert extract_page(page()).text == "\n\n".join(PARAGRAPHS)


def test_the_headline_is_the_title_and_no_part_of_the_text() -> None:
    head = "<title>Talks in Brussels fail | The Example</title>"
    found = extract_page(page(head, "<h1>Talks in Brussels fail</h1>"))
    assert (found.title or "").startswith("Talks in Brussels fail")
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_publisher_and_address_are_those_the_page_states() -> None:
    found = extract_page(
        page(
            "<meta property='og:site_name' content='The Example'>"
            "<link rel='canonical' href='https://news.example.org/2022/talks'>"
        )
    )
    assert (found.publisher, found.url) == ("The Example", "https://news.example.org/2022/talks")


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ("<meta property='article:published_time' content='2022-01-12T18:05:00Z'>", ""),
        ("<meta name='date' content='2022-01-12'>", ""),
        ("", "<time datetime='2022-01-12T18:05'>12 January</time>"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", '
            '"datePublished": "2022-01-12T18:05:00Z"}</script>',
            "",
        ),
    ],
    ids=["Open Graph", "meta", "time", "JSON-LD"],
)
def test_a_date_that_the_page_states(head: str, before: str) -> None:
    assert extract_page(page(head, before)).published == "2022-01-12"


def test_no_date_is_made_of_a_copyright_year_or_of_the_text() -> None:
    after = "<p>The next talks are on 14 February 2022, it was said in Brussels.</p>"
    assert extract_page(page(after=after)).published is None


def test_the_declared_charset_counts() -> None:
    text = "Ministr zahraničí řekl v Ženevě, že jednání skončila bez dohody, píše agentura ČTK."
    data = f"<html><head><meta charset='windows-1250'></head><body><p>{text}</p></body></html>"
    assert extract_page(data.encode("cp1250")).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"<html></html>",
        b"<html><body><p></p></body></html>",
        b"<html><body><form><input name='q'></form></body></html>",
        b"<html><body>" + b"<div>" * 20_000 + b"</body></html>",
        b"<html><body><script>alert('NATO met in Brussels on a Wednesday')</script></body></html>",
        b"<" * 50_000,
    ],
    ids=["nothing", "empty", "form", "deep", "script", "angle brackets"],
)
def test_a_page_without_an_article_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput):
        extract_page(data)


@pytest.mark.parametrize(
    "broken",
    [
        b"<p>" + PARAGRAPHS[0].encode() + b"<p><b><i>" + PARAGRAPHS[1].encode() + b"</p></b>",
        b"<?xml version='1.0' encoding='utf-16'?><html><body><p>" + PARAGRAPHS[0].encode(),
        b"<html><body><div onclick='&#0;&#xD800;'><p>" + PARAGRAPHS[0].encode() + b"</div>",
        b"<html><head><meta charset='no-such'></head><body><p>" + PARAGRAPHS[0].encode(),
    ],
    ids=["unclosed", "wrong declaration", "impossible characters", "unknown charset"],
)
def test_broken_markup_is_read_as_well_as_it_goes(broken: bytes) -> None:
    assert PARAGRAPHS[0] in extract_page(broken).text
