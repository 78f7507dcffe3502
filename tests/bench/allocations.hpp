#pragma once

#include <cstddef>

// How often operator new was called in this program: allocations.cpp replaces it.
extern std::size_t allocations;
