// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Paints the Activity workspace into pictures that people look at: activity_gallery FOLDER.
#include "ui/activity/activity_page.h"
#include "ui/widgets/motion.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"
#include "ui_activity/samples.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QPushButton>
#include <QSplitter>
#include <QTemporaryDir>
#include <QToolButton>

namespace {

constexpr qint64 hour = 3'600'000;

struct NoPrompts : ui::Prompts {
    void confirm(const ui::Question &, QObject *, Confirmed) override {}
    void openFile(const ui::FileQuestion &, QObject *, FileChosen) override {}
    void saveFile(const ui::FileQuestion &, QObject *, FileChosen) override {}
};

storage::Environment environment(const char *id, const char *name, const char *colour)
{
    storage::Environment result;
    result.id = QString::fromLatin1(id);
    result.name = QString::fromLatin1(name);
    result.colour = QString::fromLatin1(colour);
    result.fusionauthUrl = QStringLiteral("https://auth.example.com");
    result.kongAdminUrl = QStringLiteral("http://kong-admin.internal:8001");
    return result;
}

// A journal with one run, as if it had been written at that time.
void writeJournal(const QString &path, const storage::Environment &where, qint64 at, int undone)
{
    storage::JournalHead head{where.id, where.name, where.fusionauthUrl, where.kongAdminUrl, {}, {}};
    head.blueprint.tenant.issuer = QStringLiteral("https://login.example.com");
    head.blueprint.service.name = QStringLiteral("example_service");
    auto journal = storage::Journal::open(path, head);
    if (!journal)
        qFatal("no journal");
    const QList<storage::Entry> entries = tests::mixedRun(where.id).entries;
    for (int i = 0; i < 6; ++i) {
        storage::Entry entry = entries.at(i % 3);
        entry.run = 1;
        entry.at = at;
        entry.state = storage::EntryState::Planned;
        const auto number = journal->plan(entry);
        if (!number || !journal->mark(*number, storage::EntryState::Sent))
            qFatal("no record");
        if (i == 5 && undone == 3)
            continue; // nobody knows
        if (!journal->markDone(*number, QJsonObject()))
            qFatal("no record");
        if (i < undone && (!journal->mark(*number, storage::EntryState::Undoing) ||
                           !journal->mark(*number, storage::EntryState::Undone)))
            qFatal("no record");
    }
}

class Gallery {
public:
    explicit Gallery(const QDir &folder)
        : m_folder(folder)
        , m_staging(environment("one", "Acme staging", "#2e7d32"))
    {
        const storage::Environment production = environment("two", "Acme production", "#b3261e");
        writeJournal(m_journals.filePath(QStringLiteral("a.jsonl")), m_staging, tests::noon - hour / 4, 0);
        writeJournal(m_journals.filePath(QStringLiteral("b.jsonl")), m_staging, tests::noon - 26 * hour, 3);
        writeJournal(m_journals.filePath(QStringLiteral("c.jsonl")), production, tests::noon - 80 * hour, 2);
        writeJournal(m_journals.filePath(QStringLiteral("d.jsonl")), environment("gone", "Old lab", "#000000"),
                     tests::noon - 200 * hour, 6);
        m_known = {m_staging, production};
        for (int i = 0; i < 3; ++i) {
            for (const tests::Sample &sample : tests::someSamples())
                tests::add(m_exchanges, sample);
        }
        m_history.read();
    }

    void paint(QApplication &application)
    {
        for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
            ui::applyTheme(application, theme);
            const QString word = theme == ui::Theme::Light ? QStringLiteral("light") : QStringLiteral("dark");
            // What a page is beside the list of workspaces, in windows of 1280x800 and 1024x640.
            for (const QSize size : {QSize(1068, 800), QSize(812, 640)})
                paintPages(word + QStringLiteral("-%1").arg(size.width()), size);
        }
    }

    console::History &history() { return m_history; }

private:
    void paintPages(const QString &suffix, const QSize &size)
    {
        console::Session session(m_staging, {}, &m_log, false);
        ui::ActivityPage page(&m_exchanges, &m_history, &m_prompts, [] { return tests::noon; }, QTimeZone::utc());
        page.setEnvironments(m_known);
        page.show(&session, nullptr);
        page.resize(size);
        page.QWidget::show();
        auto *table = page.findChild<ui::Table *>(QStringLiteral("exchangeTable"));
        save(page, QStringLiteral("exchanges-none-chosen-") + suffix);
        table->selectRow(8);
        save(page, QStringLiteral("exchanges-refused-") + suffix);
        table->selectRow(38);
        save(page, QStringLiteral("exchanges-no-answer-") + suffix);
        table->selectRow(6);
        page.findChild<QPushButton *>(QStringLiteral("writesChip"))->click();
        page.findChild<QPushButton *>(QStringLiteral("copyCurlButton"))->click();
        save(page, QStringLiteral("exchanges-filtered-") + suffix);
        page.setTab(ui::ActivityPage::Tab::Changes);
        save(page, QStringLiteral("changes-") + suffix);
        page.findChild<QToolButton *>(QStringLiteral("changeRow.1.fold"))->click();
        page.findChild<ui::Table *>(QStringLiteral("runTable"))->setFocus();
        save(page, QStringLiteral("changes-unfolded-") + suffix);
        page.findChild<ui::Table *>(QStringLiteral("runTable"))->selectRow(2);
        save(page, QStringLiteral("changes-other-") + suffix);
        page.findChild<ui::Table *>(QStringLiteral("runTable"))->selectRow(1);
        save(page, QStringLiteral("changes-mixed-") + suffix);
        paintEmpty(suffix, size);
    }

    void paintEmpty(const QString &suffix, const QSize &size)
    {
        console::Exchanges none;
        console::History nothing{{}};
        ui::ActivityPage page(&none, &nothing, &m_prompts, [] { return tests::noon; }, QTimeZone::utc());
        page.resize(size);
        page.QWidget::show();
        save(page, QStringLiteral("empty-exchanges-") + suffix);
        page.setTab(ui::ActivityPage::Tab::Changes);
        save(page, QStringLiteral("empty-changes-") + suffix);
    }

    void save(ui::ActivityPage &page, const QString &name)
    {
        QCoreApplication::sendPostedEvents(); // layouts that wait for the event loop
        if (!page.grab().save(m_folder.filePath(name + QStringLiteral(".png"))))
            qFatal("no picture");
    }

    QDir m_folder;
    storage::Environment m_staging;
    QList<storage::Environment> m_known;
    QTemporaryDir m_journals;
    console::Exchanges m_exchanges;
    http::ExchangeLog m_log;
    console::History m_history{{m_journals.path()}};
    NoPrompts m_prompts;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (QApplication::arguments().size() != 2)
        return 2;
    ui::setAnimations(false);
    Gallery gallery{QDir(QApplication::arguments().at(1))};
    QObject::connect(&gallery.history(), &console::History::changed, &application, [&] {
        gallery.history().disconnect(&application);
        gallery.paint(application);
        QApplication::quit();
    });
    return QApplication::exec();
}
