// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Mouse and keyboard on a page or window, whose controls are found by their object names.
#pragma once

#include <QWidget>

namespace tests {

// Ends the test run where it is not so: a stage that is not set proves nothing.
void require(bool condition, const char *what);

class Hands {
public:
    // The one that is in sight, where there are several.
    template <class Widget = QWidget> Widget *find(const char *name)
    {
        Widget *found = seek<Widget>(name);
        if (!found)
            qFatal("no %s there", name);
        return found;
    }
    // The same while something is awaited: nullptr as long as it is not there.
    template <class Widget = QWidget> Widget *seek(const char *name)
    {
        const QList<Widget *> found = m_root->findChildren<Widget *>(QLatin1String(name));
        for (Widget *one : found) {
            if (one->isVisible())
                return one;
        }
        return found.isEmpty() ? nullptr : found.first();
    }
    // Empty as long as it is not there.
    QString textOf(const char *label);
    // With the mouse, in the middle; waits until it is in sight and enabled.
    void click(const char *name);
    // Where the keyboard's focus is.
    void press(const QKeySequence &keys);
    // Replaces what stands in the field, key by key.
    void type(const char *field, const QString &text);
    // Opens the list of a field, filters it by keys and takes the first match.
    void pick(const char *field, const QString &filter);
    // The first row of the list: something new.
    void pickNew(const char *field);

protected:
    void use(QWidget *root) { m_root = root; }

private:
    QWidget *m_root = nullptr;
};

} // namespace tests
