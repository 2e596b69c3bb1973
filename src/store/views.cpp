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

/// What a return adds up to: reports read it many times over, and working it out is most of their cost.
bool is_read_often(std::string_view name) {
    return name == "submission_total" || name == "submission_memo" || name == "structural_of_return";
}

/// What is asked of a temporary table is nearly always asked of one body, or of one return.
void add_indexes(Database& database, const std::string& table) {
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

/// Works a view out, once for this connection, into a temporary table of its name.
void hold(Database& database, const EmbeddedFile& file, std::string_view condition) {
    const std::string name = view_name(file.name);
    const std::string_view all = definition(file);
    drop_temporary(database, name);
    database.execute(fmt::format("CREATE TEMP TABLE {} AS SELECT * FROM ({}\n) {}", name, all.substr(all.find(" AS") + 3), condition));
    add_indexes(database, name);
}

/// The views that texts of SQL name, and those that these name in turn; each behind those that it rests on. A word of a comment
/// counts as well: one view too many costs little, one too few would answer for the whole ledger.
class ViewsBehind {
public:
    ViewsBehind() {
        for (const EmbeddedFile& file : embedded::views) {
            by_name_[view_name(file.name)] = &file;
        }
    }

    void add(std::string_view text) {
        for (const std::string_view word : words_of(text)) {
            const auto named = by_name_.find(std::string(word));
            if (named != by_name_.end() && seen_.insert(named->second).second) {
                add(named->second->text);
                in_order_.push_back(named->second);
            }
        }
    }

    void add_all() {
        for (const EmbeddedFile& file : embedded::views) {
            add(file.text);
        }
    }

    [[nodiscard]] const std::vector<const EmbeddedFile*>& in_order() const { return in_order_; }

private:
    std::map<std::string, const EmbeddedFile*> by_name_;
    std::set<const EmbeddedFile*> seen_;
    std::vector<const EmbeddedFile*> in_order_;
};

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

void settle_views(Database& database, Reach reach, std::span<const std::string_view> questions,
                  const std::function<void()>& once_in_force_is_held) {
    drop_temporary(database, "looked_at");
    database.execute(reach == Reach::everyone
                         ? "CREATE TEMP TABLE looked_at AS SELECT organisation_id FROM organisation"
                         // A group is looked at with its members, and a body that took over from others with those: theirs are added.
                         : "CREATE TEMP TABLE looked_at AS SELECT organisation_id FROM wanted UNION "
                           "SELECT member_id FROM group_member WHERE group_id IN (SELECT organisation_id FROM wanted) UNION "
                           "SELECT predecessor_id FROM succession WHERE successor_id IN (SELECT organisation_id FROM wanted)");
    ViewsBehind views;
    for (const std::string_view question : questions) {
        views.add(question);
    }
    if (questions.empty()) {
        views.add_all();
    }
    for (const EmbeddedFile* file : views.in_order()) {
        if (is_base(view_name(file->name))) {
            hold(database, *file, "WHERE organisation_id IN (SELECT organisation_id FROM looked_at)");
        }
    }
    if (once_in_force_is_held) {
        once_in_force_is_held();
    }
    for (const EmbeddedFile* file : views.in_order()) {
        const std::string name = view_name(file->name);
        if (is_read_often(name)) {
            hold(database, *file, "");
        } else if (!is_base(name)) {
            drop_temporary(database, name);
            database.execute(fmt::format("CREATE TEMP VIEW {}", definition(*file)));
        }
    }
    database.execute("ANALYZE temp");   // the engine takes a table that it knows nothing of for a large one
}

}  // namespace ccgledger
