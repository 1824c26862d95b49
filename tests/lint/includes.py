# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Who may include and call what: the rooms of src/ by their USES, foreign libraries by the tables below."""

import re
from pathlib import Path

from source import Finding, blanked, cpp_files, line_of, without_comments

# Every room of src/ stands in one of these two.
PURE = set("base model jose jose_making api gateway setup input diagnosis formats wording twins".split())
WITH_IO = set("files http fusionauth kong storage flow sandbox console".split())

# Headers of libraries, and the places that may include them. Places: rooms of src/, "ui", "app/NAME".
LIBRARIES = [
    (r"simdjson(\.h|/)", "simdjson", {"base"}),
    (r"openssl/", "OpenSSL", {"jose", "jose_making", "gateway"}),
    (r"re2/", "RE2", {"gateway"}),
    (r"httplib\.h", "cpp-httplib", {"sandbox"}),
    (r"(qt6keychain/|qtkeychain/|keychain\.h)", "QtKeychain", {"storage"}),
    (r"(QNetwork|QSsl|QTcp|QUdp|QAbstractSocket|QHostAddress|QHostInfo|QLocalS|QHttp|QHsts|QDns|QOcsp|QDtls|QAuthenticator)",
     "Qt Network", {"http", "sandbox"}),
    (r"(QWidget|QApplication|QAbstract(Button|Item(View|Delegate)|ScrollArea|Slider|SpinBox)|QAction|QBoxLayout|QButtonGroup"
     r"|QCheckBox|QClipboard|QColor|QComboBox|QCompleter|QDialog|QDockWidget|QFileDialog|QFont|QFormLayout|QFrame|QGraphics"
     r"|QGridLayout|QGroupBox|QGuiApplication|QHBoxLayout|QHeaderView|QIcon|QImage|QInputDialog|QKeySequence|QLabel|QLayout"
     r"|QLineEdit|QList(View|Widget)|QMainWindow|QMenu|QMessageBox|QPaint|QPalette|QPen|QPixmap|QPlainTextEdit|QProgressBar"
     r"|QPushButton|QRadioButton|QScreen|QScroll|QShortcut|QSpinBox|QSplitter|QStacked|QStatusBar|QStyle|QSvg|QSystemTray"
     r"|QTab(Bar|Widget)|QTable(View|Widget)|QText(Browser|Edit|Document|Cursor)|QToolB|QTree(View|Widget)|QVBoxLayout"
     r"|QValidator|QWindow)",
     "Qt Widgets", {"ui", "app/latchkey"}),
]

# What a pure room may not include: I/O, event loops, clocks, random sources.
PURE_HEADERS = [
    (r"(QObject|QCoreApplication|QEventLoop|QTimer|QBasicTimer|QThread|QMutex|QtConcurrent|QFuture|QPromise)\b",
     "objects, threads and timers"),
    (r"(QFile|QSaveFile|QTemporary|QDir|QFileInfo|QFileSystem|QLockFile|QStandardPaths|QStorageInfo|QSettings|QProcess)",
     "files and processes"),
    (r"QElapsedTimer|QDeadlineTimer|ctime$|time\.h$|sys/time\.h$", "clocks"),
    (r"QRandomGenerator|random$", "random sources"),
    (r"(thread|future|mutex|condition_variable|fstream|filesystem|iostream|coroutine)$", "threads, files and coroutines"),
    (r"(unistd\.h|fcntl\.h|sys/(stat|socket|file|mman|wait)\.h|sys/random\.h)$", "the operating system"),
]

# tr() and translate() of wording; it makes no object of that class.
PURE_EXCEPTIONS = {("wording", "QCoreApplication")}

# What the text of a pure room may not name, whichever header brought it in.
PURE_NAMES = [
    (r"\bQ_(OBJECT|GADGET_EXPORT)\b|\bQ(Object|Timer|Thread|EventLoop|Process|Settings)\b", "objects, threads and timers"),
    (r"\bQ(File|SaveFile|Dir|FileInfo|TemporaryFile|TemporaryDir|StandardPaths|LockFile)\b|\bfopen\s*\("
     r"|\bstd::(o|i)?fstream\b|\bstd::filesystem\b", "files"),
    (r"\bcurrent(DateTime(Utc)?|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\s*\(|\bQ(Elapsed|Deadline)Timer\b"
     r"|\b(system|steady|high_resolution|utc|file)_clock\b|\b(std::)?time\s*\(\s*(nullptr|NULL|0|&)|\bclock_gettime\s*\("
     r"|\bgettimeofday\s*\(", "clocks: time is an argument"),
    (r"\bQRandomGenerator\b|\bQUuid::createUuid\s*\(|\bstd::(random_device|mt19937(_64)?|default_random_engine)\b"
     r"|\bs?rand\s*\(|\bget(random|entropy)\s*\(", "random sources"),
    (r"\b(secure_)?getenv\s*\(|\bqgetenv\s*\(|\bqEnvironmentVariable\w*\s*\(", "the environment"),
    (r"\bstd::(this_thread|j?thread|async)\b", "threads"),
]
# OpenSSL's random source is for keys that we make ourselves, in twins and tests.
RANDOM_BYTES = (r"\bRAND_(priv_)?bytes(_ex)?\s*\(", {"jose_making"})

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*(?:include|include_next|import)[ \t]*(?P<open>[<"])(?P<name>[^>"\n]+)[>"]', re.MULTILINE)
_INDIRECT = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?![<"])\S', re.MULTILINE)
_QT_MODULE = re.compile(r"Qt[A-Z]\w*/")


def rooms_from(cmake):
    """{room: rooms it USES} from the text of src/CMakeLists.txt."""
    rooms = {}
    text = re.sub(r"#[^\n]*", "", cmake)
    for name, rest in re.findall(r"\blatchkey_module\s*\(\s*(\w+)([^)]*)\)", text):
        section, uses = "", set()
        for word in rest.split():
            if word in ("SOURCES", "USES", "LIBRARIES", "APART"):
                section = word
            elif section == "USES":
                uses.add(word)
        rooms[name] = uses
    return rooms


def visible_from(room, rooms):
    """The rooms whose headers this one may include: itself, what it uses, what these use."""
    seen, open_ends = set(), [room]
    while open_ends:
        name = open_ends.pop()
        if name not in seen:
            seen.add(name)
            open_ends.extend(rooms.get(name, ()))
    return seen


def check_tables(rooms):
    for room in sorted(rooms):
        if (room in PURE) == (room in WITH_IO):
            yield Finding("src/CMakeLists.txt", 1, f"{room} has to stand in PURE or WITH_IO of tests/lint/includes.py")
        for used in sorted(rooms[room]):
            if room in PURE and used in WITH_IO:
                yield Finding("src/CMakeLists.txt", 1, f"{room} is pure and uses {used}, which is not")


def check_include(name, quote, place, rooms):
    """What is wrong with this include in this place, or None."""
    if ".." in name.split("/"):
        return "leaves its folder with '..'"
    if _QT_MODULE.match(name):
        return f"names a Qt module: write <{name.split('/')[-1]}>"
    first = name.split("/")[0]
    if "/" in name and first in rooms:
        if place in rooms and first not in visible_from(place, rooms):
            return f"{place} does not use {first} (src/CMakeLists.txt)"
        return None
    if quote == '"' and place in rooms and not name.endswith(".moc"):
        return f'is no header of a room: write "{place}/{name}" for one of its own, <{name}> for a library\'s'
    for pattern, library, places in LIBRARIES:
        if re.match(pattern, name) and place not in places:
            return f"{library} is for {', '.join(sorted(places))} alone"
    if place in PURE and (place, name) not in PURE_EXCEPTIONS:
        for pattern, what in PURE_HEADERS:
            if re.match(pattern, name):
                return f"{place} is pure: no {what}"
    return None


def check_text(file, text, place, rooms):
    code = without_comments(text)
    for match in _INCLUDE.finditer(code):
        complaint = check_include(match["name"], match["open"], place, rooms)
        if complaint:
            yield Finding(file, line_of(code, match.start("open")), f"include of {match['name']}: {complaint}")
    for match in _INDIRECT.finditer(code):
        yield Finding(file, line_of(code, match.start()), "include of a macro: name the header")
    names = _INCLUDE.sub(lambda match: " " * len(match.group(0)), blanked(text))
    if place in PURE:
        for pattern, what in PURE_NAMES:
            for match in re.finditer(pattern, names):
                yield Finding(file, line_of(names, match.start()), f"{match.group(0)}: {place} is pure: no {what}")
    pattern, places = RANDOM_BYTES
    if place in rooms and place not in places:
        for match in re.finditer(pattern, names):
            yield Finding(file, line_of(names, match.start()), f"{match.group(0)}: random sources are for {', '.join(places)}")


def place_of(relative):
    """The room of a file of src/, "ui", or "app/NAME"."""
    parts = Path(relative).parts
    if parts[0] == "src":
        return parts[1]
    return "ui" if parts[0] == "ui" else "/".join(parts[:2])


def check_tree(root):
    rooms = rooms_from((Path(root) / "src/CMakeLists.txt").read_text())
    yield from check_tables(rooms)
    for path in cpp_files(root, ["src", "app", "ui"]):
        relative = path.relative_to(root).as_posix()
        yield from check_text(relative, path.read_text(), place_of(relative), rooms)
