// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Paints every widget into pictures that people look at: gallery FOLDER. QT_SCALE_FACTOR=1.5 makes larger ones.
#include "gallery_forms.h"
#include "gallery_views.h"
#include "ui/widgets/motion.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>

namespace {

struct Picture {
    const char *name;
    QWidget *(*make)();
    QSize size;
};

const Picture pictures[] = {
    {"setup", gallery::makeSetupPage, {1068, 800}},
    {"fields", gallery::makeFields, {900, 860}},
    {"pick", gallery::makePickList, {480, 220}},
    {"confirm", gallery::makeConfirmation, {480, 250}},
    {"diagnose", gallery::makeDiagnosePage, {1068, 800}},
    {"plan", gallery::makePlan, {720, 720}},
    {"icons", gallery::makeIcons, {760, 260}},
    {"table", gallery::makeTable, {800, 360}},
    {"empty", gallery::makeEmpty, {720, 400}},
};

bool take(const Picture &picture, const QString &path)
{
    const std::unique_ptr<QWidget> widget(picture.make());
    widget->resize(picture.size);
    widget->show();
    // The focus ring is painted in the active window alone.
    return QTest::qWaitForWindowActive(widget.get()) && widget->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (QApplication::arguments().size() != 2)
        return 2;
    const QDir folder(QApplication::arguments().at(1));
    ui::setAnimations(false);
    const QString scale = application.devicePixelRatio() > 1 ? QStringLiteral("-large") : QString();
    for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
        ui::applyTheme(application, theme);
        const QString word = theme == ui::Theme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        for (const Picture &picture : pictures) {
            const QString name = QStringLiteral("%1-%2%3.png").arg(QLatin1String(picture.name), word, scale);
            if (!take(picture, folder.filePath(name)))
                return 1;
        }
    }
    return 0;
}
