#include "store/offered_rows.h"

#include <gtest/gtest.h>

#include "answers.h"

namespace ccgledger {
namespace {

using namespace tests;

/// Row n is n, and the half of it where it has one.
class Halves : public NumberRows {
public:
    explicit Halves(std::size_t rows) : rows_(rows) {}
    [[nodiscard]] std::size_t count() const noexcept override { return rows_; }
    void give(std::size_t row, std::span<std::optional<std::int64_t>> cells) const noexcept override {
        const auto number = static_cast<std::int64_t>(row);
        cells[0] = number;
        cells[1] = number % 2 == 0 ? std::optional(number / 2) : std::nullopt;
    }

private:
    std::size_t rows_;
};

TEST(OfferedRows, AreSelectedFromLikeATable) {
    Database database = Database::in_memory();
    const Halves halves(5);
    const OfferedRows offered(database, "halves", {"number", "half"}, halves);
    EXPECT_EQ(answers(database, "SELECT number, half FROM halves"), (std::vector<std::string>{"0|0", "1|NULL", "2|1", "3|NULL", "4|2"}));
    EXPECT_EQ(answer(database, "SELECT SUM(a.half) FROM halves AS a JOIN halves AS b ON b.number = a.half"), "3");
}

TEST(OfferedRows, AreInsertedByOneStatement) {
    Database database = Database::in_memory();
    database.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, half INTEGER) STRICT, WITHOUT ROWID");
    const Halves halves(10'000);
    const OfferedRows offered(database, "halves", {"number", "half"}, halves);
    database.prepare("INSERT INTO kept (number, half) SELECT number, half FROM halves").run();
    EXPECT_EQ(database.changes(), 10'000);
    EXPECT_EQ(answer(database, "SELECT COUNT(*) || ' ' || COUNT(half) || ' ' || SUM(half) FROM kept"), "10000 5000 12497500");
}

TEST(OfferedRows, OfNoneAreNone) {
    Database database = Database::in_memory();
    const Halves none(0);
    const OfferedRows offered(database, "halves", {"number", "half"}, none);
    EXPECT_EQ(answer(database, "SELECT COUNT(*) FROM halves"), "0");
}

TEST(OfferedRows, AreGoneWithTheirOffer) {
    Database database = Database::in_memory();
    const Halves halves(1);
    { const OfferedRows offered(database, "halves", {"number", "half"}, halves); }
    EXPECT_THROW(answers(database, "SELECT * FROM halves"), SqlError);
    const OfferedRows again(database, "halves", {"other", "half"}, halves);
    EXPECT_EQ(answer(database, "SELECT other FROM halves"), "0");
}

}  // namespace
}  // namespace ccgledger
