"""Where title, dateline, credits and paragraphs of a text lie."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake import Layout, find_layout

LEAD = "Russia and NATO ended four hours of talks in Brussels on Wednesday without agreement."
SECOND = "The alliance's secretary general said that significant differences remained."


def words(text: str, layout: Layout) -> dict[str, object]:
    """Return the words of each part, instead of their spans."""

    def cut(span: tuple[int, int] | None) -> str | None:
        return None if span is None else text[slice(*span)]

    return {
        "title": cut(layout.title),
        "dateline": cut(layout.dateline),
        "aside": [cut(span) for span in layout.aside],
        "paragraphs": [cut(span) for span in layout.paragraphs],
    }


def parts(text: str) -> dict[str, object]:
    return words(text, find_layout(text))


class TestTitle:
    @pytest.mark.parametrize(
        "title",
        [
            pytest.param("NATO and Russia fail to agree in Brussels", id="no full stop"),
            pytest.param("Stoltenberg: ‘Significant differences’ with Russia", id="quoted"),
            pytest.param("Can Minsk still work?", id="a question"),
            pytest.param("Kremlin Rejects Biden's Warning Over Ukraine.", id="headline capitals"),
            pytest.param("TALKS IN BRUSSELS FAIL.", id="all capitals"),
            pytest.param("Putin tells U.S.", id="ends in an abbreviation"),
            pytest.param("Watch: Stoltenberg speaks after the talks", id="watch"),
        ],
    )
    def test_a_first_line_set_off_by_a_blank_line(self, title: str) -> None:
        assert parts(f"{title}\n\n{LEAD}\n\n{SECOND}")["title"] == title

    def test_a_short_first_line_above_longer_paragraphs(self) -> None:
        assert parts(f"Brussels talks fail\n{LEAD}\n{SECOND}") == {
            "title": "Brussels talks fail",
            "dateline": None,
            "aside": [],
            "paragraphs": [LEAD, SECOND],
        }

    def test_any_line_above_a_dateline(self) -> None:
        text = "Alliance stands firm.\nBRUSSELS, Jan 12 (Reuters) - It will not yield."
        assert parts(text)["title"] == "Alliance stands firm."

    def test_below_bylines_and_marks(self) -> None:
        found = parts(f"BREAKING\nBy Ann Example\n\nTalks fail in Brussels\n\n{LEAD}")
        assert found["title"] == "Talks fail in Brussels"
        assert found["aside"] == ["BREAKING", "By Ann Example"]

    @pytest.mark.parametrize("gap", ["\n", "\n\n"])
    def test_above_the_papers_name_and_the_date(self, gap: str) -> None:
        text = gap.join(
            ["Talks fail in Brussels", "The Example Herald", "Published: 12 January 2022"]
        )
        assert parts(f"{text}\n\n{LEAD.rstrip('.')}\n\n{SECOND.rstrip('.')}") == {
            "title": "Talks fail in Brussels",
            "dateline": "Published: 12 January 2022",
            "aside": ["The Example Herald"],
            "paragraphs": [LEAD.rstrip("."), SECOND.rstrip(".")],
        }

    def test_no_line_with_the_papers_name_and_the_date(self) -> None:
        found = parts(f"The Example Herald, Wednesday 12 January 2022\n\n{LEAD}")
        assert found["title"] is None
        assert found["dateline"] == "The Example Herald, Wednesday 12 January 2022"

    def test_a_markdown_heading_without_its_mark(self) -> None:
        assert parts(f"# Talks fail\n\n{LEAD}")["title"] == "Talks fail"

    @pytest.mark.parametrize(
        "first",
        [
            pytest.param("The Kremlin rejected the offer on Monday.", id="a sentence"),
            pytest.param("“We will not yield,” Ryabkov said.", id="a quotation"),
            pytest.param("KYIV, January 26, 2022 —", id="a dateline"),
            pytest.param("The statement reads as follows:", id="an introduction"),
            pytest.param("- Talks in Geneva on Monday", id="an item of a list"),
            pytest.param("NATO " * 45, id="too long"),
        ],
    )
    def test_what_is_none(self, first: str) -> None:
        assert parts(f"{first}\n\n{LEAD}\n\n{SECOND}")["title"] is None

    def test_no_title_without_a_body(self) -> None:
        assert parts("Biden to call Putin\n\nSource link") == {
            "title": None,
            "dateline": None,
            "aside": ["Source link"],
            "paragraphs": ["Biden to call Putin"],
        }

    def test_paragraphs_that_all_lack_their_full_stop_make_no_title(self) -> None:
        text = "\n\n".join(paragraph.rstrip(".") for paragraph in (LEAD, SECOND, LEAD))
        assert parts(text)["title"] is None


class TestDateline:
    @pytest.mark.parametrize(
        "dateline",
        [
            "GENEVA, Jan 10 (Reuters) -",
            "KYIV, January 26, 2022 —",
            "MOSCOW (AP) —",
            "BRUSSELS —",
            "BRUSSELS --",
            "WASHINGTON/MOSCOW, Dec 30 (Reuters) -",
            "CANBERRA, Australia (AP)_",
            "MINSK, 17 February 2022 –",
            "MOSCOW, December 29. /TASS/.",
            "KYIV. Jan 26 (Interfax-Ukraine) -",
            "Washington (AFP) –",
            "Dec. 30 (UPI) --",
            "(Reuters) -",
            "ST. PETERSBURG, Russia (AP) —",
            "SHARM EL-SHEIKH, Egypt —",
            "UNITED NATIONS (AP) —",
            "THE HAGUE, Netherlands (AP) —",
            "Geneva, 10 January 2022 —",
            "Brussels –",
            "VIENNA (Reuters):",
            "MINSK, Feb 17 (BelaPAN) —",
        ],
    )
    def test_before_the_first_sentence(self, dateline: str) -> None:
        found = parts(f"{dateline} {LEAD}\n\n{SECOND}")
        assert found["dateline"] == dateline
        assert found["paragraphs"] == [LEAD, SECOND]

    @pytest.mark.parametrize(
        "line",
        [
            "Ukraine – once part of the Soviet Union – wants to join the alliance.",
            "Putin – Russia's president for two decades – spoke for four hours.",
            "NATO (the alliance) will not yield.",
            "LIVE - Russia's foreign minister speaks in Geneva.",
            "On January 10 - a Monday - they met in Geneva.",
            "Moscow (which denies it) has massed troops.",
            "TALKS - NO RESULT AFTER FOUR HOURS.",
        ],
    )
    def test_a_sentence_that_has_a_dash_or_brackets_has_none(self, line: str) -> None:
        assert parts(f"{line}\n\n{SECOND}")["dateline"] is None

    def test_a_line_with_the_date_stands_for_one(self) -> None:
        found = parts(f"Talks fail\n\nPublished 12 January 2022, 18:05 GMT\n\n{LEAD}")
        assert found["dateline"] == "Published 12 January 2022, 18:05 GMT"

    def test_the_one_that_names_the_day_wins(self) -> None:
        found = parts(f"Talks fail\n\nJanuary 12, 2022\n\nBRUSSELS (AP) — {LEAD}")
        assert found["dateline"] == "January 12, 2022"
        assert found["aside"] == ["BRUSSELS (AP) —"]
        assert found["paragraphs"] == [LEAD]


class TestParagraphs:
    def test_parted_by_blank_lines(self) -> None:
        assert parts(f"{LEAD}\n \n\n{SECOND}\n")["paragraphs"] == [LEAD, SECOND]

    def test_each_line_where_there_are_no_blank_ones(self) -> None:
        assert parts(f"{LEAD}\n{SECOND}\n{LEAD}")["paragraphs"] == [LEAD, SECOND, LEAD]

    def test_lines_broken_at_a_fixed_width_are_joined(self) -> None:
        text = (
            "Russia and NATO ended four hours of talks in Brussels on Wednesday\n"
            "without agreement, as the alliance refused to close its door to new\n"
            "members.\n\n"
            "The deputy foreign minister said that Moscow had legal, political and\n"
            "military means to respond.\n"
        )
        found = find_layout(text).paragraphs
        assert [text[slice(*span)].count("\n") for span in found] == [2, 1]

    def test_an_indented_line_begins_one_in_such_a_text(self) -> None:
        text = (
            "   Russia and NATO ended four hours of talks in Brussels on Wednesday\n"
            "without agreement, as the alliance refused to close its door to new\n"
            "members that want to join it at some time in the future, it was said.\n"
            "   The deputy foreign minister said that Moscow had legal, political\n"
            "and military means to respond.\n"
        )
        assert [text[start:][:6] for start, _ in find_layout(text).paragraphs] == [
            "Russia",
            "The de",
        ]

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
    def test_any_newline(self, newline: str) -> None:
        assert parts(newline.join([LEAD, "", SECOND]))["paragraphs"] == [LEAD, SECOND]

    def test_blanks_of_all_kinds_at_the_edges_are_left_out(self) -> None:
        text = f"\ufeff\u00a0{LEAD}\u200b\u00a0\r\n\x0c\r\n\t{SECOND}\u3000"
        assert parts(text)["paragraphs"] == [LEAD, SECOND]


class TestAsides:
    @pytest.mark.parametrize(
        "line",
        [
            "With reports from Reuters, AP and AFP",
            "(Reporting by Ann Example in Moscow; Editing by Bob Sample)",
            "Additional reporting by Ann Example and the Kyiv newsroom",
            "Ann Example and Bob Sample contributed to this report.",
            "Associated Press writers Ann Example in Kyiv and Bob Sample in Berlin contributed.",
            "Example reported from Moscow. Associated Press writer Bob Sample contributed.",
            "Source link",
            "Source: TASS",
            "© 2022 The Example Herald",
            "Copyright 2022 The Associated Press. All rights reserved.",
            "All rights reserved",
            "Share this article",
            "Share on Facebook",
            "Facebook Twitter WhatsApp Telegram",
            "Read more: What the Minsk agreements say",
            "READ ALSO > Who is who at the talks",
            "Follow us on Twitter and Telegram",
            "Follow Ann Example on Twitter @annexample",
            "Sign up for our weekly newsletter",
            "Subscribe to our channel to get the news first",
            "This article was originally published by The Example Review.",
            "This story has been updated with a comment from the ministry.",
            "Photo: Ann Example / AFP",
            "A soldier stands guard near Donetsk. (AP Photo/Ann Example)",
            "FILE PHOTO: Tanks near Yelnya, December 2021. REUTERS/Ann Example",
            "(ADDS quotes, background)",
            "Advertisement",
            "https://news.example/2022/01/12/talks",
            "* * *",
            "#NATO #Ukraine @example",
            "Our Standards: The Thomson Reuters Trust Principles.",
            "Click here to read the full statement",
            "3 min read",
            "-- Reuters",
            "AFP/Reuters",
            "ENDS",
        ],
    )
    def test_lines_that_are_no_reporting(self, line: str) -> None:
        found = parts(f"{LEAD}\n\n{SECOND}\n\n{line}\n")
        assert found["aside"] == [line]
        assert found["paragraphs"] == [LEAD, SECOND]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Russia will withdraw its forces after the drills, Reuters reported.",
            "Reuters reported from Donetsk that shelling had resumed on Thursday.",
            "Share prices fell in Moscow after the talks.",
            "Sharing intelligence with Kyiv is under way, the Pentagon said.",
            "Reporting by human rights groups shows that civilians were hit.",
            "Sources in the ministry said that the troops had orders to stay.",
            "Follow-up talks are planned for Thursday in Vienna.",
            "Copyright law was not on the agenda.",
            "By Monday the ships had left Sevastopol.",
            "By late January, Britain, Poland and Ukraine had agreed on a pact.",
            "Photographs of the convoy were published by Maxar, an American company.",
            "Updated plans were sent to the allies.",
            "More troops arrived in Belarus on Tuesday.",
            "Editing of the joint text went on through the night.",
            "With reports of shelling coming in, the observers left.",
            "This article of the treaty obliges all members to help.",
            "Read together, the two drafts would bar Ukraine from the alliance.",
            "Gas contributed to the rise in prices.",
            "“Follow our lead,” Truss told the allies.",
            "Click, a Czech news site, said that the envoy had left.",
            "Source countries of the gas would change, the commission said.",
            "Watch what they do, not what they say, Blinken said.",
            "Via Ankara, the two sides exchanged prisoners.",
            "The Associated Press and Reuters were both denied visas.",
            "All rights of the minorities reserved in the accord must be kept.",
            "Related sanctions were listed in an annex.",
        ],
    )
    def test_sentences_that_begin_or_end_like_them_are_reporting(self, sentence: str) -> None:
        for text in (f"{LEAD}\n\n{sentence}\n\n{SECOND}", f"{LEAD}\n\n{sentence}"):
            assert sentence in parts(text)["paragraphs"]

    def test_a_credit_set_after_the_last_sentence_is_cut_off(self) -> None:
        found = parts(f"{LEAD}\n\n{SECOND} (Reporting by Ann Example; Editing by Bob Sample)")
        assert found["aside"] == ["(Reporting by Ann Example; Editing by Bob Sample)"]
        assert found["paragraphs"] == [LEAD, SECOND]

    def test_a_remark_in_brackets_after_the_last_sentence_stays(self) -> None:
        text = f"{LEAD} (Russia is no member of the alliance.)"
        assert parts(text)["paragraphs"] == [text]

    def test_lines_that_count_only_below_the_body(self) -> None:
        text = f"{LEAD}\n\nReuters\n\n{SECOND}\n\nReuters"
        assert parts(text)["aside"] == ["Reuters"]

    def test_a_byline_between_title_and_body(self) -> None:
        assert parts(f"Talks fail\n\nBy Ann Example and Bob Sample\n\n{LEAD}")["aside"] == [
            "By Ann Example and Bob Sample"
        ]


class TestAgencies:
    @pytest.mark.parametrize(
        ("text", "agencies"),
        [
            (f"{LEAD}\n\nWith reports from Reuters, AP and AFP", ("Reuters", "AP", "AFP")),
            (f"MOSCOW (AP) — {LEAD}\n\nWith files from Reuters", ("AP", "Reuters")),
            (f"{LEAD}\n\n© 2022 The Associated Press", ("AP",)),
            (f"MOSCOW, January 12. /TASS/. {LEAD}", ("TASS",)),
            (f"{LEAD} (AFP)", ("AFP",)),
            (f"{LEAD}\n\nPhoto: Ann Example / AFP", ()),
            ("Russia will withdraw its forces, Reuters reported.", ()),
        ],
        ids=["credit", "dateline first", "copyright", "slashes", "after", "photo", "sentence"],
    )
    def test_credited_in_order_of_appearance(self, text: str, agencies: tuple[str, ...]) -> None:
        assert find_layout(text).agencies == agencies


PIECES = st.sampled_from(
    [
        LEAD, SECOND, "Talks fail", "GENEVA, Jan 10 (Reuters) -", "BRUSSELS —", "Source link",
        "Reuters", "By Ann Example", "(Reporting by Ann Example)", "January 12, 2022", "# ", " ",
        "\n", "\n\n", "\r\n", "\x0c", "\ufeff", "\u2028", "\u00a0", "* * *", "©", "-", "(", ")",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join))


class TestAnyText:
    @given(TEXTS)
    def test_spans_are_in_range_in_order_and_apart(self, text: str) -> None:
        layout = find_layout(text)
        for spans in (layout.aside, layout.paragraphs):
            assert list(spans) == sorted(spans)
        single = [span for span in (layout.title, layout.dateline) if span is not None]
        spans = sorted([*single, *layout.aside, *layout.paragraphs])
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))

    @given(TEXTS)
    def test_no_word_is_lost(self, text: str) -> None:
        layout = find_layout(text)
        single = [span for span in (layout.title, layout.dateline) if span is not None]
        covered = set()
        for start, end in (*single, *layout.aside, *layout.paragraphs):
            covered.update(range(start, end))
        lost = [place for place in range(len(text)) if place not in covered]
        assert not any(text[place].isalnum() for place in lost)

    @pytest.mark.parametrize(
        "text",
        [
            "\n" * 200_000,
            "A " * 100_000,
            "(" * 100_000,
            "a@b." * 50_000,
            "Reporting by " * 40,
            "@a " * 190 + "!",
            "By A" + ",A" * 250,
            "GET THE NEWS " * 45,
            "*" * 300_000,
            "ap writer contributed " * 25,
            "A. " * 200 + "-",
        ],
        ids=range(11),
    )
    def test_hostile_text_takes_no_time(self, text: str) -> None:
        find_layout("")
        started = time.process_time()
        find_layout(text)
        assert time.process_time() - started < 2
