"""English is read, other languages are refused, and in doubt the text passes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import NotEnglish
from dragoman.intake import identify_language, refuse_foreign

FOREIGN = {
    "de": "Die Außenminister der NATO haben am Freitag in Brüssel über die Lage an der Grenze "
    "beraten. Die Allianz werde ihre Tür für neue Mitglieder nicht schließen, hieß es danach.",
    "fr": "Le président français a rencontré son homologue russe au Kremlin lundi soir. Les deux "
    "hommes ont parlé pendant cinq heures de la crise, sans annoncer d'accord.",
    "es": "El ministro de Exteriores ruso dijo el martes que su país no tiene intención de atacar "
    "a Ucrania. La OTAN respondió por escrito a las demandas de Moscú.",
    "it": "Il ministro degli Esteri ha detto che i colloqui di Ginevra non hanno portato a un "
    "accordo. Le parti si vedranno di nuovo la settimana prossima.",
    "pt": "O presidente disse na quarta-feira que a Rússia retirou parte das suas tropas da "
    "fronteira, mas a aliança afirmou que não viu sinais disso.",
    "nl": "De minister zei dinsdag dat Nederland de Oekraïense regering blijft steunen tegen "
    "Rusland. Er was in de Kamer veel steun voor het besluit om wapens te sturen.",
    "sv": "Utrikesministern sade på torsdagen att Sverige inte tänker gå med i Nato just nu. "
    "Regeringen vill i stället fördjupa samarbetet med Finland.",
    "da": "Statsministeren sagde torsdag, at Danmark sender et skib til Østersøen for at støtte "
    "Nato. Det er en reaktion på den russiske oprustning ved grænsen.",
    "no": "Utenriksministeren sa tirsdag at Norge vil støtte Ukraina også i tiden som kommer. "
    "Regjeringen sender mer hjelp til landet, opplyste hun.",
    "fi": "Presidentti sanoi keskiviikkona, että Suomi päättää itse turvallisuudestaan.",
    "pl": "Minister spraw zagranicznych powiedział we wtorek, że Rosja nie przedstawiła gwarancji.",
    "cs": "Ministr zahraničí v úterý prohlásil, že Rusko musí stáhnout svá vojska od hranic.",
    "ro": "Ministrul de externe a declarat marți că România va primi mai mulți soldați americani.",
    "hu": "A külügyminiszter kedden azt mondta, hogy Magyarország nem küld fegyvereket Ukrajnába.",
    "tr": "Cumhurbaşkanı salı günü Rusya ile Ukrayna arasında arabulucu olabileceklerini söyledi.",
    "lt": "Užsienio reikalų ministras antradienį sakė, kad Lietuva ir toliau rems Ukrainą.",
    "id": "Menteri luar negeri mengatakan pada hari Selasa bahwa negaranya mendukung perdamaian.",
    "vi": "Bộ trưởng Ngoại giao hôm thứ Ba cho biết Việt Nam ủng hộ hòa bình.",
    "ru": "Министр иностранных дел заявил во вторник, что Россия не намерена нападать.",
    "uk": "Міністр закордонних справ заявив у вівторок, що Україна не погодиться на поступки.",
    "zh": "俄罗斯外交部发言人星期二表示，俄方无意进攻乌克兰。",
    "ja": "外務省の報道官は火曜日、ロシアの行動を非難した。",
    "ko": "외교부 대변인은 화요일 북한이 미사일을 발사했다고 밝혔다.",
    "ar": "قال وزير الخارجية الروسي يوم الثلاثاء إن بلاده لا تنوي مهاجمة أوكرانيا.",
    "fa": "وزیر امور خارجه روز سه‌شنبه گفت که مذاکرات وین به نتیجه نرسیده است.",
    "he": "שר החוץ אמר ביום שלישי כי ישראל תומכת בשלום.",
    "el": "Ο υπουργός Εξωτερικών δήλωσε την Τρίτη ότι η Ελλάδα στηρίζει την Ουκρανία.",
    "hi": "विदेश मंत्री ने मंगलवार को कहा कि भारत शांति चाहता है।",
}


@pytest.mark.parametrize(("code", "text"), FOREIGN.items(), ids=FOREIGN)
def test_a_text_in_another_language_is_refused_by_name(code: str, text: str) -> None:
    with pytest.raises(
        NotEnglish, match=r"^the text looks like \w+.* \(\w+\); Dragoman reads"
    ) as e:
        refuse_foreign(text)
    assert e.value.language == code


def test_a_close_relative_is_refused_if_not_by_its_own_name() -> None:
    text = "Ministar spoljnih poslova rekao je u utorak da Srbija neće uvesti sankcije Rusiji, "
    with pytest.raises(NotEnglish):
        refuse_foreign(text + "ali da podržava mir i teritorijalni integritet Ukrajine.")


@pytest.mark.parametrize(
    "text",
    [
        "Putin warns NATO",
        "Lavrov arrived in Geneva.",
        "Macron meets Scholz, Zelenskiy, Duda",
        "Xi Jinping met Sergei Lavrov.",
        "Lukashenko visits Sochi, Tass says.",
        "Erdogan rejects Mitsotakis offer",
        "Jens Stoltenberg, Josep Borrell, Ursula von der Leyen, Charles Michel attended",
        "Putin, Xi, Modi, Erdogan, Raisi, Lukashenko, Tokayev met.",
        "Viktor Orban, Janez Jansa, Mateusz Morawiecki, Petr Fiala visit Kyiv",
        "Deutsche Welle interviewed Frank-Walter Steinmeier, Robert Habeck, Christian Lindner",
        "Burkina Faso junta expels French ambassador Luc Hallade",
        "RUSSIA SAYS TALKS WITH UNITED STATES FAILED, THREATENS MILITARY-TECHNICAL MEASURES",
        "Le Drian told reporters “la situation est grave, il faut éviter la guerre” and left.",
        "The spokesman quoted a Russian proverb, “Доверяй, но проверяй”, and smiled.",
        "100,000",
        "",
        "…",
    ],
)
def test_english_passes_however_short_and_full_of_foreign_names(text: str) -> None:
    refuse_foreign(text)


@pytest.mark.parametrize("text", ["Da.", "Nein, danke", "Bonjour Kyiv"])
def test_a_few_words_pass_in_doubt(text: str) -> None:
    refuse_foreign(text)


def test_a_text_without_words_is_of_no_language() -> None:
    assert identify_language("1, 2, 3 …") == ("und", 0.0)


def test_a_text_without_language_is_not_taken_for_a_foreign_one() -> None:
    codes = "ghjk qwrt zxcv bnmp lkjh gfds qwzx plmk njuh bgtv cfdx swzq lpok mnjb hgvf cxzs"
    assert identify_language(codes)[0] == "und"
    refuse_foreign(codes)


def test_capitals_do_not_matter() -> None:
    assert identify_language("THE TALKS ENDED AFTER THEY HAD SAID WHAT THEY WANTED")[0] == "en"
    with pytest.raises(NotEnglish, match="German"):
        refuse_foreign(FOREIGN["de"].upper())


@settings(deadline=None)
@given(st.text())
def test_any_text_has_a_language_and_a_certainty(text: str) -> None:
    code, certainty = identify_language(text)
    assert code.isalpha()
    assert 0 <= certainty <= 1.001


def test_importing_the_room_and_reading_english_loads_nothing_heavy() -> None:
    program = (
        "import sys; from dragoman.intake import find_layout, refuse_foreign;"
        "text = 'The talks in Geneva are over, and they have led to nothing.';"
        "find_layout(text); refuse_foreign(text);"
        "print(*{'trafilatura', 'py3langid', 'charset_normalizer', 'spacy', 'numpy'}"
        " & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
