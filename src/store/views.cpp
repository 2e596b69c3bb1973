#include "store/views.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "embedded/views.h"
#include "store/sql_text.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

std::string view_name(std::string_view file) { return std::string(file.substr(0, file.find('.'))); }

std::map<std::string, std::string> views_in(Database& database) {
    std::map<std::string, std::string> views;
    Statement rows = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'view'");
    while (rows.step()) {
        views[rows.text(0)] = rows.text(1);
    }
    return views;
}

/// What stands behind `CREATE VIEW `: the name, AS, and the query.
std::string_view definition(const EmbeddedFile& file) {
    static constexpr std::string_view create_view = "CREATE VIEW ";
    const std::string_view text = trimmed_sql(file.text);
    ensure(text.starts_with(create_view), "a view's file must begin with CREATE VIEW");
    return text.substr(create_view.size());
}

/// The views through which all others see what is in force: returns, claims, judgements, events and counts of people.
bool is_base(std::string_view name) { return name.ends_with("_in_force"); }

}  // namespace

std::vector<std::string> view_names() {
    std::vector<std::string> names;
    for (const EmbeddedFile& file : embedded::views) {
        names.push_back(view_name(file.name));
    }
    return names;
}

std::string_view view_text(std::string_view name) {
    const EmbeddedFile* file = embedded::find(embedded::views, fmt::format("{}.sql", name));
    return file == nullptr ? std::string_view() : trimmed_sql(file->text);
}

std::vector<std::string> refresh_views(Database& database) {
    const auto present = views_in(database);
    std::vector<std::string> stale;
    std::set<std::string> wanted;
    for (const EmbeddedFile& file : embedded::views) {
        const std::string name = view_name(file.name);
        wanted.insert(name);
        const auto found = present.find(name);
        if (found == present.end() || found->second != trimmed_sql(file.text)) {
            stale.push_back(name);
        }
    }
    std::vector<std::string> gone;
    for (const auto& [name, sql] : present) {
        if (!wanted.contains(name)) {
            gone.push_back(name);
        }
    }
    if (stale.empty() && gone.empty()) {
        return stale;
    }
    Transaction transaction(database);
    for (const std::string& name : gone) {
        database.execute("DROP VIEW " + name);
    }
    for (const EmbeddedFile& file : embedded::views) {
        const std::string name = view_name(file.name);
        if (std::find(stale.begin(), stale.end(), name) != stale.end()) {
            database.execute("DROP VIEW IF EXISTS " + name);
            database.execute(trimmed_sql(file.text));
        }
    }
    transaction.commit();
    return stale;
}

void shadow_stale_views(Database& database) {
    const auto present = views_in(database);
    const bool all_current = std::all_of(embedded::views.begin(), embedded::views.end(), [&](const EmbeddedFile& file) {
        const auto found = present.find(view_name(file.name));
        return found != present.end() && found->second == trimmed_sql(file.text);
    });
    if (all_current) {
        return;
    }
    // All of them: a temporary view sees temporary views, but one kept in the ledger would still see the old ones.
    for (const EmbeddedFile& file : embedded::views) {
        database.execute(fmt::format("CREATE TEMP VIEW {}", definition(file)));
    }
}

void look_back_to(Database& database, std::string_view moment) {
    database.execute("CREATE TEMP TABLE known_by (moment TEXT NOT NULL)");
    database.prepare("INSERT INTO known_by (moment) VALUES (?)").bind(1, moment).run();
    for (const std::string_view table : {"import_run", "import_reversal", "audit_entry"}) {
        database.execute(fmt::format("CREATE TEMP VIEW {0} AS SELECT * FROM main.{0} WHERE recorded_at <= (SELECT moment FROM temp.known_by)", table));
    }
    for (const EmbeddedFile& file : embedded::views) {
        database.execute("DROP VIEW IF EXISTS temp." + view_name(file.name));
        database.execute(fmt::format("CREATE TEMP VIEW {}", definition(file)));
    }
}

void narrow_views_to_wanted(Database& database) {
    // A group is looked at with its members: where it has no figure of its own, theirs are added.
    database.execute("CREATE TEMP VIEW IF NOT EXISTS looked_at AS SELECT organisation_id FROM wanted "
                     "UNION SELECT member_id FROM group_member WHERE group_id IN (SELECT organisation_id FROM wanted)");
    for (const EmbeddedFile& file : embedded::views) {
        const std::string name = view_name(file.name);
        database.execute("DROP VIEW IF EXISTS temp." + name);
        if (is_base(name)) {
            const std::string_view all = definition(file);
            const std::string_view query = all.substr(all.find(" AS") + 3);
            database.execute(fmt::format("CREATE TEMP VIEW {} AS SELECT * FROM ({}\n) "
                                         "WHERE organisation_id IN (SELECT organisation_id FROM looked_at)",
                                         name, query));
        } else {
            database.execute(fmt::format("CREATE TEMP VIEW {}", definition(file)));
        }
    }
}

}  // namespace ccgledger
