#include "store/compression.h"

#include <string>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

RC_GTEST_PROP(CompressionProperties, WhatIsPackedUnpacksBitForBit, (const std::string& bytes)) {
    RC_ASSERT(unpack(pack(bytes), bytes.size()) == bytes);
}

TEST(Compression, MakesAReturnMuchSmaller) {
    std::string text;
    for (int row = 0; row < 1000; ++row) {
        text += "09C,2017-18,9,ACU_NHS,R,1000.00,1000.00,1200.00,1200.00\n";
    }
    EXPECT_LT(pack(text).size() * 20, text.size());
}

TEST(Compression, NoticesDamage) {
    const std::string bytes(5000, 'x');
    const std::string packed = pack(bytes);
    EXPECT_THROW(static_cast<void>(unpack(packed.substr(0, packed.size() / 2), bytes.size())), InternalError);
    EXPECT_THROW(static_cast<void>(unpack("not packed at all", bytes.size())), InternalError);
    EXPECT_THROW(static_cast<void>(unpack("", bytes.size())), InternalError);
}

TEST(Compression, NoticesAnotherSize) {
    const std::string bytes(5000, 'x');
    EXPECT_THROW(static_cast<void>(unpack(pack(bytes), bytes.size() - 1)), InternalError);
    EXPECT_THROW(static_cast<void>(unpack(pack(bytes), bytes.size() + 1)), InternalError);
}

}  // namespace
}  // namespace ccgledger
