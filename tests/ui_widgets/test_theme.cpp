// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/suite.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { ui::applyTheme(*qApp, ui::Theme::Light); }

    void namesItsThemes()
    {
        QCOMPARE(ui::themeNamed(QStringLiteral("dark")), ui::Theme::Dark);
        QCOMPARE(ui::themeNamed(QStringLiteral("system")), ui::Theme::System);
        QVERIFY(!ui::themeNamed(QStringLiteral("blue")));
    }

    void setsEveryRoleOfThePalette()
    {
        ui::applyTheme(*qApp, ui::Theme::Dark);
        const QPalette palette = QApplication::palette();
        for (int group = 0; group < QPalette::NColorGroups; ++group) {
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role == QPalette::NoRole)
                    continue;
                const auto which = static_cast<QPalette::ColorRole>(role);
                QVERIFY2(palette.isBrushSet(static_cast<QPalette::ColorGroup>(group), which),
                         qPrintable(QStringLiteral("group %1, role %2").arg(group).arg(role)));
            }
        }
    }

    // Colours that were asked for before the change would stay on the screen.
    void everythingFollowsAChangeAtRunTime_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < 5; ++kind)
            QTest::addRow("%d", kind) << kind;
    }

    void everythingFollowsAChangeAtRunTime()
    {
        QFETCH(int, kind);
        ui::applyTheme(*qApp, ui::Theme::Dark);
        const std::unique_ptr<QWidget> fresh(make(kind));
        const QImage dark = pictureOf(fresh.get());
        ui::applyTheme(*qApp, ui::Theme::Light);
        const std::unique_ptr<QWidget> changed(make(kind));
        QVERIFY(pictureOf(changed.get()) != dark);
        ui::applyTheme(*qApp, ui::Theme::Dark);
        QCOMPARE(pictureOf(changed.get()), dark);
    }

    // Style sheets polish every widget again, and have lost fonts doing so.
    void fontsSurviveRolesAndThemes()
    {
        QWidget window;
        QLabel *hint = ui::hintLabel(QStringLiteral("Small"), &window);
        auto *code = new ui::CodeView(QStringLiteral("callView"), QStringLiteral("call"), &window);
        code->setCode(QStringLiteral("GET /"), ui::CodeKind::Http);
        window.show();
        for (const ui::Theme theme : {ui::Theme::Dark, ui::Theme::Light}) {
            ui::applyTheme(*qApp, theme);
            ui::setRole(hint, theme == ui::Theme::Dark ? ui::Role::Problem : ui::Role::Muted);
            QCOMPARE(hint->font().pointSizeF(), ui::smallFont().pointSizeF());
            QVERIFY(QFontInfo(code->textEdit()->document()->defaultFont()).fixedPitch());
        }
    }

    void drawsIconsInTheColourOfTheMoment()
    {
        const QIcon icon = ui::icon(ui::Icon::Stop);
        ui::applyTheme(*qApp, ui::Theme::Light);
        QCOMPARE(strongest(icon.pixmap(20, 20)), ui::lightColours().text.rgb());
        ui::applyTheme(*qApp, ui::Theme::Dark);
        QCOMPARE(strongest(icon.pixmap(20, 20)), ui::darkColours().text.rgb());
        QCOMPARE(strongest(icon.pixmap(20, 20, QIcon::Disabled)), ui::darkColours().disabled.rgb());
    }

    void drawsIconsAtTheResolutionOfTheScreen()
    {
        const QPixmap sharp = ui::icon(ui::Icon::Check).pixmap(QSize(16, 16), 1.5);
        QCOMPARE(sharp.size(), QSize(24, 24));
        QCOMPARE(sharp.devicePixelRatio(), 1.5);
    }

    void everyIconHasADrawing()
    {
        for (int which = 0; which <= static_cast<int>(ui::Icon::Warning); ++which) {
            const QPixmap picture = ui::icon(static_cast<ui::Icon>(which)).pixmap(20, 20);
            QVERIFY2(qAlpha(strongest(picture)) > 200, qPrintable(QString::number(which)));
        }
    }

    void monospaceHasNoLigatures()
    {
        const QFontMetricsF metrics(ui::monospace());
        const double one = metrics.horizontalAdvance(QLatin1Char('='));
        QVERIFY(QFontInfo(ui::monospace()).fixedPitch());
        QVERIFY(qAbs(metrics.horizontalAdvance(QStringLiteral("!=")) - 2 * one) < 0.1);
        QVERIFY(qAbs(metrics.horizontalAdvance(QStringLiteral("fi")) - 2 * one) < 0.1);
    }

private:
    static QWidget *make(int kind)
    {
        switch (kind) {
        case 0: {
            auto *field = new ui::TextField(QStringLiteral("issuerField"), QStringLiteral("Issuer"));
            field->setMessage(ui::Severity::Warning, QStringLiteral("Ends with a slash."), QStringLiteral("Remove it"));
            return field;
        }
        case 1: {
            auto *banner = new ui::Banner;
            banner->setMessage(ui::Severity::Problem, QStringLiteral("Kong does not answer."),
                               QStringLiteral("Is it on?"));
            return banner;
        }
        case 2: {
            auto *code = new ui::CodeView(QStringLiteral("callView"), QStringLiteral("call"));
            code->setCode(QStringLiteral("GET /services\nAccept: application/json\n\n{\"a\": \"b\"}"),
                          ui::CodeKind::Http);
            return code;
        }
        case 3: {
            auto *steps = new ui::StepList(QStringLiteral("stepList"), QStringLiteral("Steps"));
            steps->setSteps(
                {{QStringLiteral("a"), QStringLiteral("One"), QStringLiteral("done"), ui::StepState::Done, false}});
            return steps;
        }
        default: return ui::iconLabel(ui::Icon::Key, ui::Tint::Accent, nullptr, 24);
        }
    }

    static QImage pictureOf(QWidget *widget)
    {
        widget->resize(320, 140);
        return widget->grab().toImage().convertToFormat(QImage::Format_ARGB32);
    }

    // The colour of the pixel that covers most.
    static QRgb strongest(const QPixmap &picture)
    {
        const QImage image = picture.toImage().convertToFormat(QImage::Format_ARGB32);
        QRgb best = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > qAlpha(best))
                    best = image.pixel(x, y);
            }
        }
        return best;
    }
};

LATCHKEY_TEST(TestTheme)
#include "test_theme.moc"
