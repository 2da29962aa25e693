package io.livestore4j.internal.live;

import java.util.List;

/**
 * The longest increasing subsequence of distinct numbers, by patience sorting in O(n log n)
 * (Fredman, "On computing the length of longest increasing subsequences", 1975).
 */
final class LongestRun {

    private LongestRun() {}

    /** The indexes of one such subsequence, ascending. */
    static int[] of(List<Integer> numbers) {
        int[] piles = new int[numbers.size()]; // piles[k]: index of the smallest number that ends a run of k + 1
        int[] before = new int[numbers.size()];
        int length = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int pile = pileFor(numbers.get(i), numbers, piles, length);
            before[i] = pile == 0 ? -1 : piles[pile - 1];
            piles[pile] = i;
            length = Math.max(length, pile + 1);
        }
        return walkBack(piles, before, length);
    }

    private static int pileFor(int number, List<Integer> numbers, int[] piles, int length) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(piles[middle]) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] walkBack(int[] piles, int[] before, int length) {
        int[] run = new int[length];
        int index = length == 0 ? -1 : piles[length - 1];
        for (int k = length - 1; k >= 0; k--) {
            run[k] = index;
            index = before[index];
        }
        return run;
    }
}
