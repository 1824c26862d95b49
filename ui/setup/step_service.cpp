// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/step_service.h"

#include "ui/setup/inventory_items.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pick_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/theme.h"
#include "wording/live_test.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {
namespace {

QStringList pathsIn(const QString &text)
{
    QStringList paths;
    for (const QString &part : text.split(QLatin1Char(','))) {
        if (!part.trimmed().isEmpty())
            paths.append(part.trimmed());
    }
    return paths;
}

} // namespace

ServiceForm::ServiceForm(QWidget *parent)
    : StepForm(Stop::Service,
               tr("What Kong serves and this set-up will protect. A service that exists stays as it is."), parent)
{
    addService();
    addRoute();
    addProbe();
}

void ServiceForm::addService()
{
    m_service = new PickField(QStringLiteral("serviceField"), tr("Service"), this);
    m_service->setCreateText(tr("Create a new service"));
    m_service->setPlaceholder(tr("Choose a service"));
    m_serviceName = new TextField(QStringLiteral("serviceNameField"), tr("Name"), this);
    m_serviceName->setPlaceholder(QStringLiteral("orders"));
    m_serviceUrl = new TextField(QStringLiteral("serviceUrlField"), tr("Leads to"), this);
    m_serviceUrl->setPlaceholder(QStringLiteral("http://orders.internal:8080"));
    m_serviceUrl->setMonospace(true);
    form()->add(m_service);
    form()->addRow({m_serviceName, m_serviceUrl});
    connect(m_service, &PickField::picked, this, [this](const QString &name) {
        m_makesService = m_makesRoute = false;
        edit([&](setup::Blueprint &blueprint) {
            blueprint.service = {name, {}};
            blueprint.route = {};
        });
    });
    connect(m_service, &PickField::newPicked, this, [this] {
        m_makesService = m_makesRoute = true;
        edit([](setup::Blueprint &blueprint) {
            blueprint.service = {};
            blueprint.route = {};
        });
        refresh();
        m_serviceName->setFocus();
    });
    connect(m_serviceName, &TextField::edited, this,
            [this](const QString &text) { edit([&](setup::Blueprint &blueprint) { blueprint.service.name = text; }); });
    connect(m_serviceUrl, &TextField::edited, this,
            [this](const QString &text) { edit([&](setup::Blueprint &blueprint) { blueprint.service.url = text; }); });
}

void ServiceForm::addRoute()
{
    m_route = new PickField(QStringLiteral("routeField"), tr("Route"), this);
    m_route->setCreateText(tr("Create a new route"));
    m_route->setPlaceholder(tr("The service's first"));
    m_routeName = new TextField(QStringLiteral("routeNameField"), tr("Name of the route"), this);
    m_routeName->setPlaceholder(QStringLiteral("orders-v1"));
    m_paths = new TextField(QStringLiteral("pathsField"), tr("Paths"), this);
    m_paths->setPlaceholder(QStringLiteral("/orders, /orders-v1"));
    m_paths->setMonospace(true);
    m_paths->setHint(tr("Beginnings of the request path, separated by commas."));
    form()->add(m_route);
    form()->addRow({m_routeName, m_paths});
    connect(m_route, &PickField::picked, this, [this](const QString &name) {
        m_makesRoute = false;
        edit([&](setup::Blueprint &blueprint) { blueprint.route = {name, {}}; });
    });
    connect(m_route, &PickField::newPicked, this, [this] {
        m_makesRoute = true;
        edit([](setup::Blueprint &blueprint) { blueprint.route = {}; });
        refresh();
        m_routeName->setFocus();
    });
    connect(m_routeName, &TextField::edited, this,
            [this](const QString &text) { edit([&](setup::Blueprint &blueprint) { blueprint.route.name = text; }); });
    connect(m_paths, &TextField::edited, this, [this](const QString &text) {
        edit([&](setup::Blueprint &blueprint) { blueprint.route.paths = pathsIn(text); });
    });
}

void ServiceForm::addProbe()
{
    m_probe = new TextField(QStringLiteral("probePathField"), tr("Path of the test"), this);
    m_probe->setMonospace(true);
    m_probe->setHint(tr("What the live test asks for. It should answer 200 and change nothing."));
    m_check = plainButton(QStringLiteral("checkOpenButton"), tr("Check that it answers 200"), this);
    m_result = textLabel({}, this);
    m_result->setObjectName(QStringLiteral("checkOpenResult"));
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * grid);
    row->addWidget(m_check);
    row->addWidget(m_result, 1);
    form()->add(m_probe);
    form()->add(box);
    connect(m_probe, &TextField::edited, this,
            [this](const QString &text) { edit([&](setup::Blueprint &blueprint) { blueprint.probePath = text; }); });
    connect(m_check, &QPushButton::clicked, this, &ServiceForm::openCheckWanted);
}

bool ServiceForm::isNewService() const
{
    if (m_makesService || !blueprint().service.url.isEmpty())
        return true;
    // A name that Kong does not have, as a blueprint from elsewhere may bring it.
    return snapshot().kong && !blueprint().service.name.isEmpty() && !setup::serviceOf(situation().scene);
}

bool ServiceForm::isNewRoute() const
{
    if (m_makesRoute || !blueprint().route.paths.isEmpty())
        return true;
    return snapshot().kong && !blueprint().route.name.isEmpty() && !setup::routeOf(situation().scene);
}

// The fields themselves are the answer where nothing is chosen or named yet.
bool ServiceForm::answersItself(const setup::PlannedStep &planned) const
{
    const auto *conflict = std::get_if<setup::Conflict>(&planned.gap);
    if (!conflict)
        return false;
    if (planned.step == setup::StepId::Service)
        return conflict->reason == QLatin1String("no-such-service") &&
               (blueprint().service.name.isEmpty() || m_makesService);
    return conflict->reason == QLatin1String("no-such-route") && (blueprint().service.name.isEmpty() || isNewRoute());
}

void ServiceForm::forget()
{
    m_makesService = m_makesRoute = false;
}

void ServiceForm::fill()
{
    m_makesService = m_makesService && !setup::serviceOf(situation().scene);
    m_service->setSource({[this] { return serviceItems(snapshot()); },
                          [this](const QString &name) { return serviceItem(snapshot(), name); }});
}

void ServiceForm::refresh()
{
    updateService();
    updateRoute();
    updateProbe();
}

void ServiceForm::updateService()
{
    const bool known = snapshot().kong && setup::serviceOf(situation().scene) && !m_makesService;
    const bool makes = isNewService() && !known;
    if (makes)
        m_service->chooseNew();
    else
        m_service->choose(blueprint().service.name);
    m_serviceName->setVisible(makes);
    m_serviceUrl->setVisible(makes);
    m_serviceName->setText(blueprint().service.name);
    m_serviceUrl->setText(blueprint().service.url);
    const QUrl url(blueprint().service.url);
    if (makes && !blueprint().service.url.isEmpty() && (url.scheme().isEmpty() || url.host().isEmpty()))
        m_serviceUrl->setMessage(Severity::Warning, tr("Needs scheme and host, as in http://orders.internal:8080"));
    else
        m_serviceUrl->clearMessage();
}

void ServiceForm::updateRoute()
{
    m_route->setEnabled(!blueprint().service.name.isEmpty() || m_makesService);
    m_route->setItems(snapshot().kong ? routeItems(snapshot(), blueprint().service.name) : QList<PickItem>());
    const bool known = snapshot().kong && setup::routeOf(situation().scene) && !m_makesRoute;
    const bool makes = isNewRoute() && !known;
    const model::Route *first = known ? setup::routeOf(situation().scene) : nullptr;
    m_route->setPlaceholder(first && blueprint().route.name.isEmpty() ? tr("The service's first: %1").arg(first->name)
                                                                      : tr("Choose a route"));
    if (makes)
        m_route->chooseNew();
    else
        m_route->choose(blueprint().route.name);
    m_routeName->setVisible(makes);
    m_paths->setVisible(makes);
    m_routeName->setText(blueprint().route.name);
    if (pathsIn(m_paths->text()) != blueprint().route.paths)
        m_paths->setText(blueprint().route.paths.join(QStringLiteral(", ")));
    const bool rooted =
        std::all_of(blueprint().route.paths.begin(), blueprint().route.paths.end(), [](const QString &path) {
            return path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1Char('~'));
        });
    if (makes && !rooted)
        m_paths->setMessage(Severity::Problem, tr("A path starts with a slash."));
    else
        m_paths->clearMessage();
}

void ServiceForm::updateProbe()
{
    m_probe->setText(blueprint().probePath);
    const model::Route *route = snapshot().kong ? setup::routeOf(situation().scene) : nullptr;
    const QString path = route ? route->paths.value(0) : blueprint().route.paths.value(0);
    m_probe->setPlaceholder(path.isEmpty() ? tr("The route's first path") : path);
    if (!blueprint().probePath.isEmpty() && !blueprint().probePath.startsWith(QLatin1Char('/')))
        m_probe->setMessage(Severity::Problem, tr("A path starts with a slash."));
    else
        m_probe->clearMessage();
    m_check->setEnabled(snapshot().kong && route && !situation().isCheckingOpen);
    if (situation().isCheckingOpen)
        m_result->setText(tr("Asking…"));
    else if (!situation().openCheck)
        m_result->setText(route || !snapshot().kong ? QString() : tr("Possible once the route exists."));
    else
        m_result->setText(wording::sentenceFor(*situation().openCheck));
    const bool good = situation().openCheck && situation().openCheck->state == setup::LiveState::Ok;
    const bool bad = situation().openCheck && situation().openCheck->state == setup::LiveState::Failed;
    setRole(m_result, good ? Role::Good : bad ? Role::Problem : Role::Muted);
}

} // namespace ui
