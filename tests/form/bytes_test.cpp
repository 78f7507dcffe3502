#include "form/bytes.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace jixiao::form {
namespace {

using namespace std::string_view_literals;

std::string at_of(Result<std::string> const& result) {
  return result.has_value() ? "decoded: " + *result : result.error().front().place.at;
}

struct Case {
  char const* what;
  std::string_view bytes;
};

TEST(Bytes, EveryEncodingGivesTheSameText) {
  std::vector<Case> const cases{
      {"UTF-8", "指标\n1"sv},
      {"UTF-8 with a mark", "\xEF\xBB\xBF指标\n1"sv},
      {"UTF-16 little endian", "\xFF\xFE\x07\x63\x07\x68\x0A\x00\x31\x00"sv},
      {"UTF-16 big endian", "\xFE\xFF\x63\x07\x68\x07\x00\x0A\x00\x31"sv},
      {"UTF-16 little endian without a mark", "\x07\x63\x07\x68\x0A\x00\x31\x00"sv},
      {"UTF-16 big endian without a mark", "\x63\x07\x68\x07\x00\x0A\x00\x31"sv},
      {"GB18030", "\xD6\xB8\xB1\xEA\n1"sv},
  };
  for (auto const& [what, bytes] : cases) {
    SCOPED_TRACE(what);
    auto const text = decode_bytes("f", bytes);
    ASSERT_TRUE(text.has_value());
    EXPECT_EQ(*text, "指标\n1");
  }
}

TEST(Bytes, FourByteCharactersSurvive) {
  EXPECT_EQ(at_of(decode_bytes("f", "\xFF\xFE\x40\xD8\x00\xDC"sv)), "decoded: 𠀀");
  EXPECT_EQ(at_of(decode_bytes("f", "\xB1\xEA\x95\x32\x82\x36"sv)), "decoded: 标𠀀");
}

TEST(Bytes, ShortWordsThatLookLikeUtf8AreReadAsUtf8OnlyWhenTheyAre) {
  // 联通 in GB18030, the word that looks like UTF-8 to a careless reader.
  EXPECT_EQ(at_of(decode_bytes("f", "\xC1\xAA\xCD\xA8\xB9\xAB\xCB\xBE"sv)), "decoded: 联通公司");
}

TEST(Bytes, RefusalsNameTheOffset) {
  std::vector<std::pair<Case, std::string>> const cases{
      {{"empty", ""sv}, ""},
      {{"only a mark", "\xEF\xBB\xBF"sv}, ""},
      {{"only blanks", " \n\t\r\n"sv}, ""},
      {{"UTF-8 cut in a character", "指标\xE5\x80"sv}, "byte 6"},
      {{"UTF-8 with a broken byte", "年度指标值\xFF完成"sv}, "byte 15"},
      {{"UTF-8, then GB18030", "年度指标值\xB1\xEA\xD6\xB8"sv}, "byte 15"},
      {{"GB18030, then UTF-8", "\xD6\xB8\xB1\xEA\n年度指标值完成值得分\n"sv}, "byte 5"},
      {{"neither", "abc\xFF\xFF"sv}, "byte 3"},
      {{"marked UTF-8 with a broken byte", "\xEF\xBB\xBF指\xFF"sv}, "byte 6"},
      {{"odd UTF-16", "\xFF\xFE\x07\x63\x07"sv}, "byte 4"},
      {{"half a surrogate pair", "\xFF\xFE\x40\xD8\x0A\x00"sv}, "byte 2"},
      {{"zero byte", "abc\0def"sv}, "byte 3"},
      {{"control character", "abc\x01"sv}, "byte 3"},
      {{"ZIP", "PK\x03\x04rest"sv}, "byte 0"},
      {{"PDF", "%PDF-1.7"sv}, "byte 0"},
      {{"legacy Office", "\xD0\xCF\x11\xE0\xA1\xB1"sv}, "byte 0"},
  };
  for (auto const& [input, at] : cases) {
    SCOPED_TRACE(input.what);
    auto const text = decode_bytes("f", input.bytes);
    ASSERT_FALSE(text.has_value()) << *text;
    EXPECT_EQ(text.error().front().place.file, "f");
    EXPECT_EQ(text.error().front().place.at, at);
    EXPECT_FALSE(text.error().front().what.zh.empty());
    EXPECT_FALSE(text.error().front().what.en.empty());
  }
}

TEST(Bytes, SaysWhatABinaryFileIs) {
  auto const text = decode_bytes("f", "PK\x03\x04rest"sv);
  ASSERT_FALSE(text.has_value());
  EXPECT_NE(text.error().front().what.zh.find("XLSX"), std::string::npos);
}

}  // namespace
}  // namespace jixiao::form
