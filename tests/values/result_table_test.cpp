#include "values/result_table.h"

#include <gtest/gtest.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

TEST(ResultTable, FindsAColumnByItsStableName) {
    ResultTable table;
    table.columns = {{.name = "organisation", .title = "body"}, {.name = "structural_pence", .title = "structural"}};
    EXPECT_EQ(table.index_of("organisation"), 0U);
    EXPECT_EQ(table.index_of("structural_pence"), 1U);
    EXPECT_THROW(static_cast<void>(table.index_of("structural")), InternalError);
    EXPECT_THROW(static_cast<void>(ResultTable().index_of("")), InternalError);
}

}  // namespace
}  // namespace ccgledger
