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

/// The names and keywords of a text of SQL.
std::vector<std::string_view> words_of(std::string_view sql) {
    const auto is_of_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < sql.size();) {
        const std::size_t begin = i;
        while (i < sql.size() && is_of_word(sql[i])) {
            ++i;
        }
        if (i > begin) {
            words.push_back(sql.substr(begin, i - begin));
        } else {
            ++i;
        }
    }
    return words;
}

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

/// Takes away what this connection alone has of this name, if anything.
void drop_temporary(Database& database, const std::string& name) {
    Statement look_up = database.prepare("SELECT type FROM temp.sqlite_schema WHERE name = ?");
    look_up.bind(1, name);
    if (look_up.step()) {
        const std::string type = look_up.text(0);
        look_up.reset();
        database.execute(fmt::format("DROP {} temp.{}", type, name));
    }
}

/// What is asked of a temporary table is nearly always asked of one body, and of one year of it where there are years.
void index_by_body(Database& database, const std::string& table) {
    const Statement columns = database.prepare(fmt::format("SELECT * FROM temp.{} LIMIT 0", table));
    std::string key = "organisation_id";
    for (int i = 0; i < columns.column_count(); ++i) {
        key += columns.column_name(i) == "financial_year" ? ", financial_year" : "";
    }
    database.execute(fmt::format("CREATE INDEX temp.{0}_by_body ON {0} ({1})", table, key));
}

/// The files of the views that these texts name, and that those name in turn. A word of a comment counts as well: one view too many
/// costs little, one too few would answer for the whole ledger.
std::set<std::string_view> views_behind(std::span<const std::string_view> questions) {
    std::map<std::string, const EmbeddedFile*> by_name;
    for (const EmbeddedFile& file : embedded::views) {
        by_name[view_name(file.name)] = &file;
    }
    std::set<std::string_view> found;
    std::vector<std::string_view> texts(questions.begin(), questions.end());
    while (!texts.empty()) {
        const std::string_view text = texts.back();
        texts.pop_back();
        for (const std::string_view word : words_of(text)) {
            const auto named = by_name.find(std::string(word));
            if (named != by_name.end() && found.insert(named->second->name).second) {
                texts.push_back(named->second->text);
            }
        }
    }
    return found;
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

void settle_views(Database& database, Reach reach, std::span<const std::string_view> questions) {
    drop_temporary(database, "looked_at");
    database.execute(reach == Reach::everyone
                         ? "CREATE TEMP TABLE looked_at AS SELECT organisation_id FROM organisation"
                         // A group is looked at with its members: where it has no figure of its own, theirs are added.
                         : "CREATE TEMP TABLE looked_at AS SELECT organisation_id FROM wanted UNION "
                           "SELECT member_id FROM group_member WHERE group_id IN (SELECT organisation_id FROM wanted)");
    const std::set<std::string_view> needed = views_behind(questions);
    for (const EmbeddedFile& file : embedded::views) {
        const std::string name = view_name(file.name);
        if (!questions.empty() && !needed.contains(file.name)) {
            continue;
        }
        drop_temporary(database, name);
        if (is_base(name)) {
            const std::string_view all = definition(file);
            const std::string_view query = all.substr(all.find(" AS") + 3);
            database.execute(fmt::format("CREATE TEMP TABLE {} AS SELECT * FROM ({}\n) "
                                         "WHERE organisation_id IN (SELECT organisation_id FROM looked_at)",
                                         name, query));
            index_by_body(database, name);
        } else {
            database.execute(fmt::format("CREATE TEMP VIEW {}", definition(file)));
        }
    }
}

}  // namespace ccgledger
