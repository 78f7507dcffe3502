#include "cli/in_order.hpp"  // stands alone

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <string>

namespace jixiao::cli {
namespace {

// 0 … count - 1, one by one.
std::function<std::optional<std::size_t>()> counting(std::size_t count) {
  return [count, i = std::size_t{0}]() mutable {
    return i < count ? std::optional(i++) : std::nullopt;
  };
}

TEST(InOrder, DeliversInOrderWhateverTheNumberOfJobs) {
  for (unsigned const jobs : {1u, 2u, 7u}) {
    std::vector<std::string> results;
    in_order(
        counting(100), jobs,
        [](std::size_t i) {
          if (i % 3 == 0) std::this_thread::yield();
          return std::to_string(i);
        },
        [&](std::string result) { results.push_back(std::move(result)); });
    ASSERT_EQ(results.size(), 100u);
    for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(results[i], std::to_string(i));
  }
}

TEST(InOrder, TakesOnlyALittleAhead) {
  std::atomic<std::size_t> taken = 0;
  std::size_t delivered = 0;
  std::size_t most_ahead = 0;
  in_order([&]() { return taken < 1000 ? std::optional<std::size_t>(taken++) : std::nullopt; }, 3,
           [](std::size_t i) { return i; },
           [&](std::size_t) {
             most_ahead = std::max<std::size_t>(most_ahead, taken - delivered);
             ++delivered;
           });
  EXPECT_EQ(delivered, 1000u);
  EXPECT_LE(most_ahead, 13u);
}

TEST(InOrder, StopsAtAnException) {
  for (unsigned const jobs : {1u, 4u}) {
    std::size_t delivered = 0;
    auto const run = [&] {
      in_order(
          counting(50), jobs,
          [](std::size_t i) {
            if (i == 10) throw std::logic_error("ten");
            return i;
          },
          [&](std::size_t) { ++delivered; });
    };
    EXPECT_THROW(run(), std::logic_error);
    EXPECT_EQ(delivered, 10u);
  }
}

TEST(InOrder, StopsWhenTakingOrDeliveryFails) {
  for (unsigned const jobs : {1u, 4u}) {
    std::size_t delivered = 0;
    auto next = counting(50);
    auto const taking = [&] {
      in_order(
          [&] {
            auto const i = next();
            if (i == 7u) throw std::runtime_error("seven");
            return i;
          },
          jobs, [](std::size_t i) { return i; }, [&](std::size_t) { ++delivered; });
    };
    EXPECT_THROW(taking(), std::runtime_error);
    EXPECT_EQ(delivered, 7u);
    auto const delivering = [&] {
      in_order(
          counting(50), jobs, [](std::size_t i) { return i; },
          [](std::size_t i) {
            if (i == 5) throw std::runtime_error("five");
          });
    };
    EXPECT_THROW(delivering(), std::runtime_error);
  }
}

TEST(InOrder, HasNothingToDoForNothing) {
  in_order(
      counting(0), 4, [](std::size_t i) { return i; }, [](std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace jixiao::cli
