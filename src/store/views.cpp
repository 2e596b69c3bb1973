#include "store/views.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "embedded/views.h"
#include "store/sql_text.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// Which bytes stand in names and keywords.
constexpr std::array<bool, 256> is_of_word = [] {
    std::array<bool, 256> is{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")) {
        is[static_cast<unsigned char>(c)] = true;
    }
    return is;
}();

/// Calls `take` for each name and keyword of a text of SQL, in order; comments are passed over.
template <typename Take>
void for_each_word(std::string_view sql, Take take) {
    for (std::size_t i = 0; i < sql.size();) {
        const std::size_t begin = i;
        while (i < sql.size() && is_of_word[static_cast<unsigned char>(sql[i])]) {
            ++i;
        }
        if (i > begin) {
            take(sql.substr(begin, i - begin));
        } else if (sql[i] == '-' && sql.substr(i).starts_with("--")) {
            i = std::min(sql.find('\n', i), sql.size());
        } else {
            ++i;
        }
    }
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

/// What this connection alone has, looked up once: most of it is made anew, name by name.
class Temporaries {
public:
    explicit Temporaries(Database& database) : database_(database) {
        Statement rows = database.prepare("SELECT name, type FROM temp.sqlite_schema WHERE type IN ('table', 'view')");
        while (rows.step()) {
            types_[rows.text(0)] = rows.text(1);
        }
    }

    /// Takes away what there was of this name, if anything, before it is made anew.
    void drop(const std::string& name) {
        if (const auto found = types_.find(name); found != types_.end()) {
            database_.execute(fmt::format("DROP {} temp.{}", found->second, name));
            types_.erase(found);
        }
    }

private:
    Database& database_;
    std::map<std::string, std::string> types_;
};

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

/// The query of a view: what stands behind its name and AS.
std::string_view query_of(const EmbeddedFile& file) {
    const std::string_view all = definition(file);
    return all.substr(all.find(" AS") + 3);
}

/// Makes a temporary table of the view's name from a query, once for this connection.
void hold(Database& database, Temporaries& temporaries, const EmbeddedFile& file, std::string_view query,
          const std::function<void(Statement&)>& bind = {}) {
    const std::string name = view_name(file.name);
    temporaries.drop(name);
    Statement make = database.prepare(fmt::format("CREATE TEMP TABLE {} AS {}", name, query));
    if (bind) {
        bind(make);
    }
    make.run();
    add_indexes(database, name);
}

/// The views through which all others see what is in force: returns, claims, judgements, events and counts of people.
bool is_base(std::string_view name) { return name.ends_with("_in_force"); }

/// A view that a question rests on.
struct ViewBehind {
    const EmbeddedFile* file;
    int times_asked = 0;   ///< in how many places of the question, and of the views behind it, rows are taken FROM it or JOINed
    bool is_narrowed = false;   ///< it rests on what is in force, and so sees the bodies that are looked at alone
};

/// The views that texts of SQL name, and those that these name in turn; each behind those that it rests on. A name counts wherever
/// it stands: one view too many costs little, one too few would answer for the whole ledger.
class ViewsBehind {
public:
    ViewsBehind() {
        for (const EmbeddedFile& file : embedded::views) {
            by_name_.emplace(file.name.substr(0, file.name.find('.')), ViewBehind{&file});
        }
    }

    /// Whether one of the views that the text names is narrowed.
    bool add(std::string_view text) {
        std::string_view word_before;
        bool is_narrowed = false;
        for_each_word(text, [&](std::string_view word) {
            if (const auto named = by_name_.find(word); named != by_name_.end()) {
                named->second.times_asked += word_before == "FROM" || word_before == "JOIN" ? 1 : 0;
                add_once(named->second);
                is_narrowed |= named->second.is_narrowed;
            }
            word_before = word;
        });
        return is_narrowed;
    }

    void add_all() {
        for (const EmbeddedFile& file : embedded::views) {
            add(file.text);
        }
    }

    [[nodiscard]] const std::vector<const ViewBehind*>& in_order() const { return in_order_; }

private:
    void add_once(ViewBehind& view) {
        if (seen_.insert(view.file).second) {
            const bool rests_on_narrowed = add(view.file->text);
            view.is_narrowed = rests_on_narrowed || is_base(view_name(view.file->name));
            in_order_.push_back(&view);
        }
    }

    std::unordered_map<std::string_view, ViewBehind> by_name_;   // its entries stay where they are
    std::set<const EmbeddedFile*> seen_;
    std::vector<const ViewBehind*> in_order_;
};

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

namespace {

/// Table `looked_at` (organisation_id): whose rows the held tables are to have.
void look_at_bodies(Database& database, Temporaries& temporaries, const Settling& settling) {
    temporaries.drop("looked_at");
    if (settling.reach == Reach::everyone) {
        database.execute("CREATE TEMP TABLE looked_at AS SELECT organisation_id FROM organisation");
        return;
    }
    database.execute(fmt::format("CREATE TEMP TABLE looked_at AS SELECT organisation_id FROM wanted {} {}",
                                 settling.others.empty() ? "" : "UNION", settling.others));
    // A group is looked at with its members, and a body that took over from others with those: theirs are added.
    database.execute("INSERT INTO looked_at SELECT member_id FROM group_member WHERE group_id IN (SELECT organisation_id FROM looked_at) "
                     "UNION SELECT predecessor_id FROM succession WHERE successor_id IN (SELECT organisation_id FROM looked_at)");
}

/// Holds a view of what is in force, of the bodies that are looked at.
void hold_base(Database& database, Temporaries& temporaries, const EmbeddedFile& file, const Settling& settling) {
    if (view_name(file.name) == "submission_in_force" && !settling.submissions.empty()) {
        static constexpr std::string_view with = "WITH ";
        const std::size_t at = settling.submissions.find(with);
        ensure(at != std::string_view::npos, "what narrows the submissions begins with WITH");
        hold(database, temporaries, file, fmt::format("WITH every_submission AS ({}\n), {}", query_of(file), settling.submissions.substr(at + with.size())), settling.bind);
    } else {
        hold(database, temporaries, file, fmt::format("SELECT * FROM ({}\n) WHERE organisation_id IN (SELECT organisation_id FROM looked_at)", query_of(file)));
    }
}

}  // namespace

void settle_views(Database& database, const Settling& settling) {
    Temporaries temporaries(database);
    look_at_bodies(database, temporaries, settling);
    ViewsBehind views;
    for (const std::string_view question : settling.questions) {
        views.add(question);
    }
    const bool is_known = !settling.questions.empty();   // what will be asked
    if (!is_known) {
        views.add_all();
    }
    for (const ViewBehind* view : views.in_order()) {
        if (is_base(view_name(view->file->name))) {
            hold_base(database, temporaries, *view->file, settling);
        }
    }
    for (const ViewBehind* view : views.in_order()) {
        const std::string name = view_name(view->file->name);
        if (is_base(name)) {
            continue;
        }
        // One that is not narrowed has the rows of all bodies: what asks it says of which it wants them.
        if (is_read_often(name) || (is_known && view->is_narrowed && view->times_asked > 1)) {
            hold(database, temporaries, *view->file, query_of(*view->file));
        } else {
            temporaries.drop(name);
            database.execute(fmt::format("CREATE TEMP VIEW {}", definition(*view->file)));
        }
    }
    database.execute("ANALYZE temp");   // the engine takes a table that it knows nothing of for a large one
}

}  // namespace ccgledger
