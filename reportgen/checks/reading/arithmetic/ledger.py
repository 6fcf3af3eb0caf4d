"""The amounts of a department as its text states them: under one heading of the budget, for one stage and one year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.respective import year_of
from reportgen.checks.reading.arithmetic.times import PLANNED, chapters_told
from reportgen.checks.reading.numbers.names import BUDGETS, Role, stated_role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.headings import level_of
from reportgen.checks.reading.text.hits import PROSE
from reportgen.regex import regex

# Headings of a department's budget and what they are called; what is none of them is not compared.
_SUBJECTS = (
    ("收入", r"(?:财政拨款)?(?:总收入|收入(?:总额|总计|合计)?)"),
    ("支出", r"(?:总支出|支出(?:总额|总计|合计)?)"),
    ("资金", r""),
    ("基本支出", r"基本支出"),
    ("项目支出", r"项目(?:总)?支出"),
    ("人员经费", r"人员(?:经费|支出)"),
    ("公用经费", r"(?:日常)?公用(?:经费|支出)"),
    ("“三公”经费", r"三公经费(?:支出)?"),
    ("因公出国（境）费", r"因公出国(?:费用?)?"),
    ("公务用车运行维护费", r"公务用车运行(?:维护)?(?:费用?)?"),
    ("公务用车购置费", r"公务用车购置(?:费用?)?"),
    ("公务接待费", r"公务接待(?:费用?)?"),
    ("机关运行经费", r"机关运行经费"),
    ("政府采购支出", r"(?:政府采购|采购)(?:支出|金额)?"),
    ("年初结转和结余", r"(?:年初|上年)结转(?:和结余|结余|资金)?"),
    ("年末结转和结余", r"(?:年末|年终|年底)?(?:结转下年|(?:年末|年终|年底)结转)(?:和结余|结余|资金)?"),
)
_SUBJECT = regex("|".join(f"({pattern})" for _, pattern in _SUBJECTS))
_NOISE = regex(
    r"^[-#*\s]*[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.]|20[0-9]{2}年度?|本年度?|全年度?|年度|当年|今年"
    r"|我[部局会委院中单]?[门位]?|本?部门|本?单位|本[馆院校会局委厅办所台站]|本级|整体|实际|预算|执行|调整后?|年中|追加|调增|调减|核减|安排|批复|下达|计划|核定|完成|决算|支付|列支|使用"
    r"|^[一-龥]{1,12}(?=本年(?:总?收入|总?支出))|累计|年初(?!结转)|数|总额|控制|管理|情况|方面|严格|[“”\"（）\s]"
)
# What has its rate of execution behind it was spent, whatever stands above the item.
_SPENT = regex(r"，(?:预算|资金|支出)*(?:执行|支出|支付)率")
# Behind the budget of something it is of the same: “三公”经费年初预算 4.80 万元，实际支出 3.26 万元.
_SPENT_OF_IT = regex("(?:全年|当年|实际)(?:支出|执行|支付)(?:数|为)?")
_AMOUNT = regex(r"[0-9][万亿]?元")
_TOPIC = regex(r"^([^，。；：]{2,30})[：。]")
# Below such a heading amounts belong to one project, not to the department.
_OF_A_PROJECT = regex(r"项目(?!支出)|专项|任务|工程|下属|二级|所属")
_OF_PROJECTS = regex(r"[^，。；0-9]{0,6}(?:20[0-9]{2}年度?)?[^，。；0-9]{0,8}项目(?:共|共有|计)?[0-9]+个，")
# Below such a heading amounts are of one source of funds, and so are less than those of the department.
_OF_FUNDS = regex(r"财政拨款|一般公共预算|政府性基金|国有资本经营|财政专户")
_PART_OF_YEAR = regex(r"季度|上半年|下半年|[0-9]月份?(?![0-9]*日)")
# These are always of public funds, whatever the heading says.
_OF_PUBLIC_FUNDS = regex("三公|出国|公务|机关运行")
# What is everything that a department takes in or spends.
TOTALS = frozenset({"收入", "支出", "资金"})


class Entry(NamedTuple):
    """An amount of a department.

    Attributes:
        subject: The heading of the budget it belongs to.
        role: Budget, adjusted budget, execution …
        year: The year, as far as it is not the year of the document; `上年` for the one before, `计划` for one to come.
        funds: The source of funds that its heading limits it to; empty where it is of all.
        mention: Where it is stated.
    """

    subject: str
    role: Role
    year: str
    funds: str
    mention: Mention

    @property
    def group(self) -> str:
        """The heading, where totals of income, of expenditure and of both are one."""
        return "总额" if self.subject in TOTALS else self.subject

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells the amounts apart that are stated for one stage."""
        return self.group, self.year, self.funds


def ledger(text: DocumentText) -> tuple[Entry, ...]:
    """Return the amounts that a text states of its department, in reading order; the main year is the empty one."""
    found = list(_entries(text))
    years = Counter(entry.year for entry in found if entry.year.isdigit())
    main = years.most_common(1)[0][0] if years else ""
    return tuple(entry._replace(year="" if entry.year == main else entry.year) for entry in found)


def by_mention(text: DocumentText) -> dict[int, Entry]:
    """Return the entries by the identity of their mentions."""
    return {id(entry.mention): entry for entry in text.once(ledger)}


def budgets(text: DocumentText) -> dict[tuple[str, str, str], list[Entry]]:
    """Return the budgets that a text states, by what they are for, year and funds; totals of either side are one."""
    found: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in text.once(ledger):
        if entry.role in BUDGETS and entry.mention.number.value:
            found.setdefault(entry.key, []).append(entry)
    return found


def _entries(text: DocumentText) -> Iterator[Entry]:
    headings, chapters, heads = _headings(text), text.once(chapters_told), _role_of_heads(text)
    last: Entry | None = None
    before: Stretch | None = None
    head = Role.NONE
    for sentence in text.once(stating):
        amounts = sentence.exact(Kind.MONEY)
        if not amounts or sentence.stretch.setting not in PROSE or _OF_PROJECTS.match(sentence.text):
            continue
        topic = _TOPIC.match(sentence.stretch.text)
        above = headings[sentence.stretch.number]
        is_global = not _OF_A_PROJECT.search(f"{'。'.join(above[:1])}。{topic[1] if topic else ''}")
        funds = next((found for heading in above if (found := _OF_FUNDS.search(heading))), None)
        is_item = before is not None and _is_below(sentence.stretch, before)
        if sentence.stretch.number - 1 in heads:
            is_item, head = True, heads[sentence.stretch.number - 1]
        head = head if is_item and not sentence.text.endswith("：") else _role_of_items(sentence)
        before = sentence.stretch
        for mention in amounts if is_global else ():
            if _PART_OF_YEAR.search(sentence.text, 0, mention.start):
                continue
            around = head if is_item and not sentence.start and mention is amounts[0] else Role.NONE
            entry = _entry(sentence, mention, topic[1] if topic else "", last, around)
            entry = entry and _of_funds(entry, funds[0] if funds else "")
            if entry and not entry.year and chapters[sentence.stretch.number].startswith(PLANNED):
                entry = entry._replace(year=PLANNED)
            if entry:
                yield entry
                last = entry


def _role_of_items(sentence: Sentence) -> Role:
    """Return the part of the last amount of a paragraph that leads to items: 年初预算 90 万元，其中：."""
    amounts = sentence.exact(Kind.MONEY) if sentence.text.endswith("：") else ()
    return stated_role(amounts[-1].words)[0] if amounts else Role.NONE


def _role_of_heads(text: DocumentText) -> dict[int, Role]:
    """Return the part that paragraphs without a number give to the items below: 预算批复情况如下：."""
    heads = (each for each in text.once(stretches) if each.text.endswith("：") and each.setting in PROSE)
    told = ((each.number, stated_role(each.text)) for each in heads if not _AMOUNT.search(each.text))
    return {number: role for number, (role, is_strong) in told if is_strong and role in BUDGETS}


def _is_below(stretch: Stretch, before: Stretch) -> bool:
    """Whether a paragraph is an item of the list that the one before it leads to or belongs to."""
    return stretch is before or (stretch.number == before.number + 1 and before.text.endswith(("：", "；")))


def _entry(sentence: Sentence, mention: Mention, topic: str, last: Entry | None, head: Role) -> Entry | None:
    """Return an amount of the department; what it leaves unsaid is as in the sentence before it in its paragraph.

    What begins an item, and says no more than 支出, is a part of the amount that leads to the items (`head`).
    """
    subject = _subject(mention, topic)
    goes_on = last is not None and last.mention.stretch is sentence.stretch
    if last and goes_on and _SPENT_OF_IT.fullmatch(mention.words) and _is_next(sentence, last, mention):
        subject = last.subject
    inherits = goes_on and mention.role is Role.NONE and subject not in TOTALS
    role = last.role if last and inherits and last.role is not Role.CARRIED else mention.role
    is_own = stated_role(mention.words)[1] or _SPENT.match(sentence.text, mention.end)
    role = role if is_own or head is Role.NONE else head
    year = year_of(sentence, mention) or (last.year if last and goes_on else "")
    is_told = subject and role is not Role.NONE and mention.depth == 0 and not mention.words.endswith("控制在")
    return Entry(subject, role, year, "", mention) if is_told else None


def _is_next(sentence: Sentence, last: Entry, mention: Mention) -> bool:
    """Whether nothing but a comma and its own words stand between an amount and the budget before it."""
    is_near = last.mention.offset == mention.offset
    between = sentence.text[last.mention.end : mention.start] if is_near else ""
    return last.role in BUDGETS and between == f"，{mention.words}"


def _of_funds(entry: Entry, funds: str) -> Entry:
    """Return an amount as one of the source of funds that its heading names."""
    return entry if _OF_PUBLIC_FUNDS.search(entry.subject) else entry._replace(funds=funds)


def _headings(text: DocumentText) -> list[tuple[str, ...]]:
    """Return the headings above every stretch of a document, the innermost first."""
    open_: list[tuple[int, str]] = []
    above: tuple[str, ...] = ()
    found: list[tuple[str, ...]] = []
    for stretch in text.once(stretches):
        if stretch.setting is Setting.HEADING:
            level = level_of(stretch.passage)
            open_ = [*(each for each in open_ if each[0] < level), (level, stretch.text)]
            above = tuple(words for _, words in reversed(open_))
        found.append(above)
    return found


def _subject(mention: Mention, topic: str) -> str:
    """Return the heading of the budget that a name or the head of its paragraph means; empty for any other."""
    named, of_topic = subject_of_words(mention.name), subject_of_words(topic)
    return of_topic if named in TOTALS and of_topic and topic else named


def subject_of_words(name: str) -> str:
    """Return the heading of the budget that a name is; empty for any other name."""
    bare = _NOISE.sub("", name)
    found = _SUBJECT.fullmatch(bare)
    return _SUBJECTS[(found.lastindex or 1) - 1][0] if found else ""
