#include "store/views.h"

#include <algorithm>

#include <fmt/format.h>

#include "store/viewed_sql.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// What a return adds up to: reports read it many times over, and working it out is most of their cost.
bool is_read_often(std::string_view name) {
    return name == "submission_total" || name == "submission_memo" || name == "structural_of_return";
}

/// A handful of rows is read through sooner than an index of it is made.
bool is_worth_an_index(Database& database, const std::string& table) {
    constexpr int handful = 50;
    return database.prepare(fmt::format("SELECT 1 FROM temp.{} LIMIT 1 OFFSET {}", table, handful)).step();
}

/// What is asked of a temporary table is nearly always asked of one body, or of one return.
void add_indexes(Database& database, const std::string& table) {
    if (!is_worth_an_index(database, table)) {
        return;
    }
    const Statement columns = database.prepare(fmt::format("SELECT * FROM temp.{} LIMIT 0", table));
    bool has_submission = false;
    bool has_body = false;
    bool has_year = false;
    for (int i = 0; i < columns.column_count(); ++i) {
        has_submission |= columns.column_name(i) == "submission_id";
        has_body |= columns.column_name(i) == "organisation_id";
        has_year |= columns.column_name(i) == "financial_year";
    }
    if (has_body) {
        database.execute(fmt::format("CREATE INDEX temp.{0}_by_body ON {0} (organisation_id{1})", table, has_year ? ", financial_year" : ""));
    }
    if (has_submission) {
        database.execute(fmt::format("CREATE INDEX temp.{0}_by_submission ON {0} (submission_id)", table));
    }
}

/// Makes a temporary table of the view's name from a query, once for this connection.
void hold(Database& database, const ViewBehind& view, std::string_view query, const std::function<void(Statement&)>& bind = {}) {
    const std::string name(view.name());
    database.held_views().insert(name);   // before its query is read, which may hold the name as that of a column
    Statement make = database.prepare(fmt::format("CREATE TEMP TABLE {} AS {}", name, query));
    if (bind) {
        bind(make);
    }
    make.run();
    add_indexes(database, name);
}

/// Of what was held for an earlier question nothing stays.
void let_go(Database& database) {
    for (const std::string& name : database.held_views()) {
        database.execute(fmt::format("DROP TABLE IF EXISTS temp.{}", name));
    }
    database.held_views().clear();
    database.execute("DROP TABLE IF EXISTS temp.looked_at");
}

}  // namespace

std::vector<std::string> drop_stored_views(Database& database) {
    std::vector<std::string> names;
    {
        Statement rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name");
        while (rows.step()) {
            names.push_back(rows.text(0));
        }
    }
    if (names.empty()) {
        return names;
    }
    Transaction transaction(database);
    for (const std::string& name : names) {
        database.execute(fmt::format("DROP VIEW \"{}\"", name));
    }
    transaction.commit();
    return names;
}

void look_back_to(Database& database, std::string_view moment) {
    database.execute("CREATE TEMP TABLE known_by (moment TEXT NOT NULL)");
    database.prepare("INSERT INTO known_by (moment) VALUES (?)").bind(1, moment).run();
    for (const std::string_view table : {"import_run", "import_reversal", "audit_entry"}) {
        database.execute(fmt::format("CREATE TEMP VIEW {0} AS SELECT * FROM main.{0} WHERE recorded_at <= (SELECT moment FROM temp.known_by)", table));
    }
}

namespace {

/// Table `looked_at` (organisation_id): whose rows the held tables are to have.
void look_at_bodies(Database& database, const Settling& settling) {
    database.execute("CREATE TEMP TABLE looked_at (organisation_id INTEGER PRIMARY KEY)");   // once each, or its returns would count twice
    if (settling.reach == Reach::everyone) {
        database.execute("INSERT INTO looked_at SELECT organisation_id FROM organisation");
        return;
    }
    database.execute(fmt::format("INSERT INTO looked_at SELECT organisation_id FROM wanted {} {}", settling.others.empty() ? "" : "UNION", settling.others));
    // A group is looked at with its members, and a body that took over from others with those: theirs are added.
    database.execute("INSERT INTO looked_at SELECT member_id FROM group_member WHERE group_id IN (SELECT organisation_id FROM looked_at) "
                     "UNION SELECT predecessor_id FROM succession WHERE successor_id IN (SELECT organisation_id FROM looked_at) "
                     "EXCEPT SELECT organisation_id FROM looked_at");
}

/// Holds a view of what is in force, of the bodies that are looked at.
void hold_base(Database& database, const ViewBehind& view, const Settling& settling) {
    if (view.name() == "submission_in_force" && !settling.submissions.empty()) {
        static constexpr std::string_view with = "WITH RECURSIVE ";
        const std::size_t at = settling.submissions.find(with);
        ensure(at != std::string_view::npos, "what narrows the submissions begins with WITH RECURSIVE");
        const std::string_view narrowing = settling.submissions.substr(at + with.size());
        hold(database, view, fmt::format("WITH RECURSIVE every_submission AS ({}\n), {}", view.query(), narrowing), settling.bind);
    } else {
        hold(database, view, fmt::format("SELECT * FROM ({}\n) WHERE organisation_id IN (SELECT organisation_id FROM looked_at)", view.query()));
    }
}

}  // namespace

bool rests_on(std::span<const std::string_view> texts, std::string_view view) {
    ViewsBehind views;
    for (const std::string_view text : texts) {
        views.add(text);
    }
    const auto& behind = views.in_order();
    return std::any_of(behind.begin(), behind.end(), [&](const ViewBehind* one) { return one->name() == view; });
}

void settle_views(Database& database, const Settling& settling) {
    let_go(database);
    look_at_bodies(database, settling);
    ViewsBehind views;
    for (const std::string_view question : settling.questions) {
        views.add(question);
    }
    if (settling.questions.empty()) {
        views.add_all();
    }
    for (const ViewBehind* view : views.in_order()) {
        if (view->is_base()) {
            hold_base(database, *view, settling);
        }
    }
    const int often = settling.is_asked_in_parts ? 2 : 3;   // within one statement the engine works out once what is asked twice
    for (const ViewBehind* view : views.in_order()) {
        const bool is_asked_often = !settling.questions.empty() && view->is_narrowed && view->times_asked >= often;
        if (!view->is_base() && (is_read_often(view->name()) || is_asked_often)) {
            hold(database, *view, view->query());
        }
    }
    database.execute("ANALYZE temp");   // the engine takes a table that it knows nothing of for a large one
}

}  // namespace ccgledger
