#include "intake/undo.h"

#include <vector>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "embedded/version.h"
#include "store/audit.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

struct ReturnState {
    bool is_in_force = false;
    bool has_any_in_force = false;
};

std::vector<ReturnState> returns_of(Database& database, std::int64_t import_run_id) {
    Statement rows = database.prepare(embedded::text_of(embedded::intake_sql, "returns_of_import.sql"));
    rows.bind(1, import_run_id);
    std::vector<ReturnState> states;
    while (rows.step()) {
        states.push_back({.is_in_force = rows.integer(0) == 1, .has_any_in_force = rows.integer(1) == 1});
    }
    return states;
}

/// The import, or why it cannot be undone.
Undone undoable(Database& database, std::int64_t import_run_id) {
    Statement found = database.prepare(embedded::text_of(embedded::intake_sql, "import_to_undo.sql"));
    found.bind(1, import_run_id);
    if (!found.step()) {
        throw UserError(fmt::format("there is no import {}; `ccgledger imports` lists them all", import_run_id), Exit::nothing_matched);
    }
    if (!found.is_null(3)) {
        throw UserError(fmt::format("import {} was undone on {} by {}; nothing was written", import_run_id, found.text(3).substr(0, 10),
                                    found.text(4)));
    }
    if (found.text(0) == "sources") {
        throw UserError(fmt::format("import {} brought publications: claims cite them by reference, so they stand for good; nothing was "
                                    "written",
                                    import_run_id));
    }
    if (!found.is_null(5)) {
        throw UserError(fmt::format("import {} completes import {}: undo import {} first; nothing was written", found.integer(5),
                                    import_run_id, found.integer(5)));
    }
    if (!found.is_null(6)) {
        throw UserError(fmt::format("import {} keeps figures of import {} beside its own: undo import {} first; nothing was written",
                                    found.integer(6), import_run_id, found.integer(6)));
    }
    Undone undone{.layout = found.text(0)};
    undone.records = found.text(1) == "record" ? static_cast<std::size_t>(found.integer(2)) : 0;
    return undone;
}

void write_reversal(Database& database, std::int64_t import_run_id, const std::string& reason) {
    const std::string now = utc_now();
    const std::string actor = current_actor();
    database
        .prepare("INSERT INTO import_reversal (import_run_id, reason, actor, tool_version, recorded_at) VALUES (?, ?, ?, ?, ?)")
        .bind(1, import_run_id)
        .bind(2, reason)
        .bind(3, actor)
        .bind(4, embedded::version)
        .bind(5, now)
        .run();
    append_audit_entry(database, {.action = "undo",
                                  .detail = fmt::format("import {}: {}", import_run_id, reason),
                                  .content_sha256 = reversal_sha256(import_run_id, reason, actor, now),
                                  .recorded_at = now,
                                  .actor = actor});
}

}  // namespace

Undone undo_import(Database& database, std::int64_t import_run_id, const std::string& reason) {
    Transaction transaction(database);
    Undone undone = undoable(database, import_run_id);
    const std::vector<ReturnState> before = returns_of(database, import_run_id);
    write_reversal(database, import_run_id, reason);
    const std::vector<ReturnState> after = returns_of(database, import_run_id);
    for (std::size_t i = 0; i < before.size(); ++i) {
        ++(!before[i].is_in_force ? undone.returns_as_were : after[i].has_any_in_force ? undone.returns_back : undone.returns_gone);
    }
    transaction.commit();
    return undone;
}

}  // namespace ccgledger
