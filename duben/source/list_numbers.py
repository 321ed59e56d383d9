"""A number and Word's name for a way of writing it -> the number as Word prints it."""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"
_FORMAL_HANS = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_HANT = "零壹貳參肆伍陸柒捌玖"
_FORMAL_JA = "零壱弐参四伍六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
# ISO/IEC 29500-1, 17.18.59: first character of a run of enclosed numbers, how many there are.
_ENCLOSED = {
    "decimalEnclosedCircle": ("①", 20),
    "decimalEnclosedCircleChinese": ("①", 20),
    "decimalEnclosedFullstop": ("⒈", 20),
    "decimalEnclosedParen": ("⑴", 20),
    "ideographEnclosedCircle": ("㊀", 10),
}
_THOUSANDS = {
    "chineseCountingThousand": (_DIGITS, "十百千", False),
    "taiwaneseCountingThousand": (_DIGITS, "十百千", False),
    "japaneseCounting": (_DIGITS, "十百千", False),
    "chineseLegalSimplified": (_FORMAL_HANS, "拾佰仟", True),
    "ideographLegalTraditional": (_FORMAL_HANT, "拾佰仟", True),
    "japaneseLegal": (_FORMAL_JA, "拾百阡", True),
}


def written(number: int, style: str) -> str:
    """3, "chineseCounting" -> 三. A style that is not known is written in plain digits."""
    if style in _THOUSANDS:
        return _counted(number, *_THOUSANDS[style])
    if style in ("chineseCounting", "taiwaneseCounting"):
        return _counted(number, _DIGITS, "十", one=False) if number < 100 else _spelt(number)
    if style in ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"):
        return _spelt(number)
    if style in _ENCLOSED:
        first, most = _ENCLOSED[style]
        return chr(ord(first) + number - 1) if 0 < number <= most else str(number)
    return _western(number, style)


def _western(number: int, style: str) -> str:
    match style:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{number:02d}"
        case "decimalFullWidth" | "decimalFullWidth2":
            return "".join(chr(ord("０") + int(digit)) for digit in str(number))
        case "numberInDash":
            return f"- {number} -"
        case "upperLetter" | "lowerLetter" if number > 0:
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if style == "upperLetter" else letter
        case "upperRoman" | "lowerRoman" if 0 < number < 4000:
            return _roman(number).upper() if style == "upperRoman" else _roman(number)
        case "ideographTraditional" if 0 < number <= 10:
            return _STEMS[number - 1]
        case "ideographZodiac" if 0 < number <= 12:
            return _BRANCHES[number - 1]
        case "ideographZodiacTraditional" if number > 0:
            return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]
    return str(number)


def _spelt(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _counted(number: int, digits: str, units: str, one: bool) -> str:
    """十二, 一百〇五; with `one`, ten is 壹拾."""
    if not 0 < number < 10_000:
        return "".join(digits[int(digit)] for digit in str(number))
    found = ""
    places = [int(digit) for digit in str(number)]
    for place, digit in enumerate(places):
        power = len(places) - place - 1
        if digit:
            found += digits[digit] + (units[power - 1] if power else "")
        elif any(places[place + 1 :]) and places[place - 1]:
            found += digits[0]
    ten = digits[1] + units[0]
    return found.removeprefix(digits[1]) if found.startswith(ten) and not one else found


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found
