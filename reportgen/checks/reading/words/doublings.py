"""Characters that stand twice in a row with good reason: reduplications, and words that meet at the same character."""

from __future__ import annotations

import re

from reportgen.checks.reading.words.common_words import COMMON_WORDS
from reportgen.checks.reading.words.persons import MORE_SURNAMES
from reportgen.regex import regex

# Reduplications and names: either character may stand twice wherever it does.
REDUPLICATED = frozenset(
    "一七三世两个串丽久乐九乡事五亮人仅代件佳侃倩兢八六兰冉军冰净切刚勃勇勤匆区历县双句周咚哥四囡圆声处多大天头奕"
    "奶好妈妞妹姐娃娜婷媛字孜安宝实家寥对小层届峰巍巴常平年康弟强形彬往徐循微快念总息恰恳悄悠想慢户扎抹拳支斤断斯"
    "方日早时明星昭晶暖月朗村条林样桩梅棒楚楠欣步殷比毛汪沾洁洋津济浓涛淡深清渐源滔满滴火点烈熠燕爷爸牢玲珍琅琳甜"
    "甸略白皎皑看真短碌磊种稳窃等紧红纯纷组细翩老胖腾色芳茫莉莫莹萍葱蒸蓉蓝蕾融袅试说诺谆谈谢豆赫超踏轰轻近远连道"
    "遥郁鑫钉长闪雪露静项频香高默某偏太泛屡栩涓缓缕忡皑潺框"
)
# Said twice, these mean each of several (户户), which no word that says so already stands before: 逐户户.
_EACH = frozenset("户人年月日天次个家项件村镇县区级层处条届场")
_SAYING_EACH = frozenset("逐每各本该两0123456789")
# Nothing but a slip doubles these where no two words meet.
_FUNCTION_WORDS = frozenset("的了和在是与及等为对将被把从向由并于不也均其十百千")
_NO_NAMES = frozenset("的了是在和十与及第为对")
# These may end one word and be the next by themselves.
_ALONE = frozenset("市县区省镇乡村人户名年月日党会水路")
# These begin so many words that no list holds them.
_PRODUCTIVE = frozenset("水中人分业地金电车房大小上下内外前后高新公民学文")
# 预算 算不出来: what follows a verb of one character.
_BEHIND_VERBS = "不得到出了过"
# These end a word of three characters: 管理员 员工.
_SUFFIXES = frozenset(
    "员会学所场部门院校区市县局科处室站点馆园店厂网线路量率度性化力费款金品物器机车式型版级类期组团队长生师者家人民法价层"
)
# The others are right where two words meet: the character, then those that may stand before such a pair, then those
# that may stand behind it; a * stands for any before.
_PAIRS = """
    上:*:下市年报海级线述门 下:*:一列午发属年级达降 业:事产企作农创商就工行:主内务态绩绩 中:*:介国央小心期
    为:作成行认:了人基民群政 主:为民自:任体动席管要 习:学实练:作俗得总惯近题 书:证:籍记面 买:*:卖 了:为除:解
    交:*:付办易流由 产:生财资:业值出品权能量 亲:*:子属情自 亿:十千百:元次级 付:*:出款
    以:予加可得足难:上下内前及后外来 价:评:值格 优:*:先化待惠秀质 会:*:上务同员场展见计议费长 传:*:承播统递
    位:单:于置 体:主全具合整湖集:制现系育验 作:写合工:为出用风 供:提:应给 侨:归:眷联胞 保:*:护持证险障
    信:*:心息用访 修:*:复改缮订 值:*:守得班 健:保:全康 儿:女:童 先:*:后行进 党:*:员委建组 入:*:口学库户
    全:健安:会体区县员周国域局市年新方流环球省程要过链面 公:办因:众共务司开用 关:有机相:于心注爱系键
    内:*:外容控设部 况:*:且 准:批标:入备确 出:*:入台席现 分:充部:为别析类解别 刊:*:发物登 划:*:分定拨 创:*:业建新
    利:便权:用益 制:体控机编:作定度约 前:*:列年往期 力:*:争度求量 加:参增:大强快 务:业任政服财:实工必
    动:*:作力员态漫物画能 助:*:力学推残 化:*:妆学肥解 医:中西:保务学疗药院 升:*:学级 单:*:位 印:*:制刷发
    及:以普涉:其时 发:下印开激研:展布放现 可:认许:以持能行 台:*:账 合:复整混符组结综联融适配集:作力同格法理规适
    同:共合:志时步比 名:报:单称额 后:*:勤期续 向:方面:上全市社群 告:报:知 员:*:工额 品:产商精药食:牌种类质
    商:*:业品场户 团:*:体员委结队 园:*:区林长 国:两中全各外我本爱祖:企内务土家新有民资防际
    在:存所现实正:编职押校岗建读任 千:一二三四五六七八九几十百:瓦米克卡字伏赫 万:几数千:农人民同
    地:各土基实当:区址方点 场:*:地域所景次馆 型:*:号 城:*:乡市 增:*:加长 备:*:份案用 复:*:印工查核
    外:*:交出国地来资部 奖:*:励牌金项 女:妇子:儿性 委:*:会员托 子:孩:女 存:*:在放款 学:*:习位制前历员年期术校段生科
    定:制确稳规:位向期点额 审:*:批查核计 导:*:则向师 局:*:党务各属机直长领 展:发开拓:厅望演现示览 岗:*:位
    工:义员手施民社职:业人会作程资 市:*:值区场委容政民直级长内话花树歌
    师:*:傅德生范资 库:*:存款容 底:*:层数 度:制季年进:量
    建:共新:成材立筑议设 开:公召展打离:始展放设 当:应相适:事前地年 彰:表:显 心:中信关核热爱:得愿灵理 志:*:愿
    性:*:别格能质 情:*:况形感 成:促完建形达:为功员就效本果立绩长 房:*:产屋租间 所:*:在属有长 批:*:准复次示
    技:科:巧术能 护:保维:理航 报:上党周填市日早晚汇申电省:名告社纸送道表 接:对直:到受待 推:*:动广进 提:前:供出升高
    援:*:助 播:*:出放 收:*:入支益费 改:*:变善进造革 政:市民法行财:务协府治法策 效:成有绩:应果率益能 救:*:助援治
    教:宗家:学师育 数:*:字据量额 整:调:体合改 料:*:理 新:创:型增建材能 施:实措设:工行 是:*:否 景:*:区观
    有:具国所拥没:关利力序所效 期:*:初望末间限 本:基成版资:人区单县市年着科级部 术:*:语 机:*:会关制构 权:*:利力益限
    材:*:料质 束:*:后 来:*:信年源自访 构:*:建成 查:*:出处找摆看询验实 标:指目达:准志杆题 校:*:内区园长
    核:*:定实对查算 案:*:件例卷 档:*:案 检:*:察查测验 楼:*:宇层栋梯 款:*:项额 残:*:疾联 民:人居:主众政族生间
    水:上下供地排污用节表降饮:产位体利务域平库文果泥源生电质资样 求:*:是 污:粪:染水 治:政法综:安理疗
    法:依办司合宪执方:人律治规院 流:*:入动程转 测:*:算评试量 游:上下中旅:客戏船轮 演:*:出练讲 煤:中:炭 爱:*:国心护
    物:动植生货:业品流理种资 率:*:先领 环:全循:保境相节 班:*:子次级 理:*:事念想解论财顺赔
    生:卫原学师新民水:不产命态日活物育源 用:使公应费运采:于人品地工户水电途 电:充发用输:力池站网量
    病:慢滋疾:人例区因害情毒虫 症:*:状 的:目:的 监:*:督管 目:数条栏科节项题:光前录标的 省:*:委市直级长 知:通:晓识
    研:调:发究 示:公展:范 社:合:会区 科:*:学室技长 租:*:用赁金 移:*:交动民 程:工流过:序度 税:*:务收种费
    空:低航高:域气调间 立:建成设:案足项 站:*:点长 童:*:年心话 策:*:划略 算:计超预:力法 管:主监:理 类:*:别型
    系:体关联:列统 约:*:定束 级:*:别 线:*:上下路 练:*:习 经:已曾财:常济营费过验 结:团总:余合构果算转
    统:传系:一战筹计 维:*:修护持权 编:*:写制办印 网:*:址格民点站络 职:*:业工能责 联:侨妇文残:动合席系络谊
    育:体保培教生:人儿婴才繁 能:*:力够源耗 自:各来:主己我然评身 节:*:日水点约能 药:中医:品材物
    行:举实执推施运进银:业为动政情车 街:*:办区头巷边道镇 补:*:充助贴 表:代图报:彰格率现示 要:主重需:求点素件
    规:法:划定模范 视:*:察觉频 计:会共合审统设预:划算量 训:培:练 议:*:事案程题 记:书标登:录者载 讲:*:师座解话
    论:*:坛述 设:建:备施立置计 访:信来走:客谈问 证:认:书明照 评:考自:价估审选分 诊:*:断治疗 课:*:件堂程题
    调:协:整查研解 账:*:务实户目 质:物素:量 贫:*:困 购:*:买置 贴:*:息近 费:*:率用 资:出外工师引投物筹融:产助料源金
    赛:*:事区道 起:*:来步点草 跃:活:升的 路:公思道铁:况基径段线网口灯牌边面肩 车:卡客校汽火电货轿:站路辆间 转:结:入变移
    轴:主:承 过:通超经:程去滤渡敏 进:促推:一入展度行 选:*:举手拔树派 通:交沟:信勤报知航行过道 造:*:价成
    部:全内各干支:分署长门队 都:成首:市 配:分:合备套置 重:尊注着:大新点要视 量:*:化子 金:基奖现租税薪资:融额
    链:业:主条 镇:*:区政级长 问:*:卷题 间:*:接隔 队:团部:伍员 防:消:控范 际:*:遇 院:两医学察工法科程:内区士校系长
    险:*:情种 障:*:碍 集:*:中体 面:全对方:临向对积 题:*:材目 额:*:外度 餐:*:厅饮 馆:*:长 验:*:收证
    屋:*:顶面内外主子脊后前里檐架宇盖基 众:*:多人目志望筹创包议生信智院所 估:*:算计价值测 伸:*:缩展出张长手
    域:*:名内外 境:*:内外界况 励:*:志精 偿:*:还付债命 促:*:进销使成膝 幅:*:度面员宽 庭:*:审院长园室 径:*:流向级
    律:*:师所协法条己 态:*:度势样 拔:*:高除草尖河 持:*:续有证久股卡平枪械家仓之 挥:*:发洒 据:*:此实报悉统查估说点调测
    捷:*:径报克 显:*:示著现微像然 析:*:出 灾:*:害情区民后难毁损种 牧:*:场区民业草渔户羊 疗:*:效法养程愈休
    疫:*:苗情病区 疾:*:病控驰患 盖:*:章板房上建好顶 盾:*:牌构 督:*:促导办查战察学 础:*:柱 碍:*:于事
    神:*:经话圣奇州舟仙农木 票:*:据价面款务证数箱房 究:*:其竟责 籍:*:贯 织:*:布造密物机牢就补染网
    绕:*:城行道开线路过避 络:*:绎 缮:*:写 缴:*:费纳款存入税付获库回交清 罚:*:款没金则缴单分 署:*:名长期理
    聘:*:请用任期书员 苗:*:木圃期族床种情家子 范:*:围例畴本文式县 著:*:作名称者录述 裁:*:决判撤定军员剪量 览:*:胜表
    誉:*:为满 订:*:单立制购阅货正 讼:*:争案累 识:*:别字读图 诉:*:讼求说权源苦 询:*:问价证 赁:*:金 赠:*:送品书与阅予款
    踪:*:迹影 辆:*:次份 迁:*:移入建出坟徙址安居 馈:*:赠线 龄:*:期 须:*:知经要由在 晓:*:得喻谕 阅:*:览读卷看件报
"""
# Reduplications that are words only in these phrases, and names of such a form: 南南合作.
_SET_PHRASES = """
    重重困 重重障 重重阻 重重包 重重压 重重关 重重矛 难重重 碍重重 盾重重 机重重 虑重重 果累累 痕累累 债累累 实累累
    抄本本 本本主 南南合 南南贸 南南对 统统 条条 块块
"""
_TWICE = frozenset(_SET_PHRASES.split())
_COPULAS = "是在和与"
_PURPOSE = regex(r"[以为][^，。；]{1,30}目$")
MEETING = {character: (left, right) for character, left, right in (each.split(":") for each in _PAIRS.split())}


def is_explained(character: str, before: str, after: str) -> bool:
    """Whether a character stands twice in a row with reason: a reduplication, a given name, or two words meet in it.

    Where no list knows the words, the pair is a slip only if the sentence goes on without one of the two: behind it
    (免费费提供) or before it (事业单单位), where 供水水样 does not.

    Args:
        character: The character.
        before: What stands before the pair in its passage.
        after: What stands behind it.
    """
    left, right = before[-1:], after[:1]
    is_doubled_beside = before[-2:] == left * 2 != "" or after[:2] == right * 2 != ""
    is_each = character in _EACH and left in _SAYING_EACH
    is_name = left != "" and left in MORE_SURNAMES and character not in _NO_NAMES
    if is_doubled_beside or is_name or (character in REDUPLICATED and not is_each) or _is_set(character, before, after):
        return True
    if character + right in COMMON_WORDS:
        return not _is_first_typed_twice(character, before)
    return _do_meet(character, left, right) or not (
        _reads_on(character, after) or _is_last_typed_twice(character, left, right)
    )


def meet_elsewhere(character: str, before: str, after: str, joined: str) -> bool:
    """Whether a document has both words that meet in a pair elsewhere, one at the end and one at the head of a clause.

    道路路口 is right where 道路 stands before a mark, and 路口 behind one; no piece of a word does.

    Args:
        character: The character.
        before: What stands before the pair in its passage.
        after: What stands behind it.
        joined: The text of the document.
    """
    left, right = before[-1:], after[:1]
    if character in _FUNCTION_WORDS or after[:2] in COMMON_WORDS or not (_is_han(left) and _is_han(right)):
        return False
    is_ending = re.search(f"{left}{character}(?![一-龥])", joined)
    return bool(is_ending and re.search(f"(?<![一-龥]){character}{right}", joined))


def _is_set(character: str, before: str, after: str) -> bool:
    """Whether the pair is a word: a set phrase, or in quotes by itself; or 的 follows 以…为目的."""
    left, right = before[-1:], after[:1]
    if character == "的":
        return bool(_PURPOSE.search(before)) and _is_han(right) and right not in _COPULAS
    is_quoted = (left, right) in {("“", "”"), ("‘", "’")}
    is_end = left in MEETING.get(character, ("", ""))[0]
    phrases = (left + 2 * character, 2 * character + right, 2 * character)
    return is_quoted or (not is_end and not _TWICE.isdisjoint(phrases))


def _do_meet(character: str, left: str, right: str) -> bool:
    """Whether one word ends with a character and the next begins with it."""
    lefts, rights = MEETING.get(character, ("", ""))
    return (lefts == "*" or left in lefts) and right != "" and right in rights


def _reads_on(character: str, after: str) -> bool:
    """Whether a word, a mark or the end stands behind a pair."""
    if character in _FUNCTION_WORDS or after[:2] in COMMON_WORDS:
        return True
    return character not in _ALONE and not _is_han(after[:1])


def _is_first_typed_twice(character: str, before: str) -> bool:
    """Whether a pair opens with the first character of a word: a mark or another whole word stands before it."""
    if before[-1:] + character in COMMON_WORDS or character in _ALONE or before[-1:].isdigit():
        return False
    lefts, _ = MEETING.get(character, ("", ""))
    is_suffix = character in _SUFFIXES or before[-1:] in lefts
    return not _is_han(before[-1:]) or (before[-2:] in COMMON_WORDS and not is_suffix)


def _is_last_typed_twice(character: str, left: str, right: str) -> bool:
    """Whether a pair ends a common word and can begin none: the words that it begins are listed."""
    _, rights = MEETING.get(character, ("", ""))
    return (
        left + character in COMMON_WORDS
        and rights != ""
        and right not in rights + _BEHIND_VERBS
        and character not in _PRODUCTIVE
    )


def _is_han(character: str) -> bool:
    return "一" <= character <= "龥"
