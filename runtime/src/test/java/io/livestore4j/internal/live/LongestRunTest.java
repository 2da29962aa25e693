package io.livestore4j.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongestRunTest {

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(of.subList(1, of.size()))) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(at, of.get(0));
                all.add(longer);
            }
        }
        return all;
    }

    /** The length of the longest increasing subsequence, by trying all of them. */
    private static int bruteForce(List<Integer> numbers) {
        int longest = 0;
        for (int chosen = 0; chosen < 1 << numbers.size(); chosen++) {
            if (isIncreasing(numbers, chosen)) {
                longest = Math.max(longest, Integer.bitCount(chosen));
            }
        }
        return longest;
    }

    private static boolean isIncreasing(List<Integer> numbers, int chosen) {
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < numbers.size(); i++) {
            if ((chosen & 1 << i) != 0) {
                if (numbers.get(i) <= last) {
                    return false;
                }
                last = numbers.get(i);
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void itIsAnIncreasingSubsequenceAndNoneIsLonger(int size) {
        List<Integer> sorted = IntStream.range(0, size).mapToObj(i -> 3 * i).toList();
        for (List<Integer> numbers : permutations(sorted)) {
            int[] run = LongestRun.of(numbers);
            assertThat(run).as("indexes for %s", numbers).isSorted().doesNotHaveDuplicates();
            assertThat(IntStream.of(run).mapToObj(numbers::get))
                    .as("run of %s", numbers)
                    .isSorted();
            assertThat(run).as("run of %s", numbers).hasSize(bruteForce(numbers));
        }
    }

    @Test
    void aSortedListIsOneRun() {
        List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();
        assertThat(LongestRun.of(numbers)).isEqualTo(IntStream.range(0, 10_000).toArray());
    }
}
