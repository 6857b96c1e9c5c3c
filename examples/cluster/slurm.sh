#!/bin/bash
#SBATCH --job-name=superposition-sweep
#SBATCH --array=1-8
#SBATCH --cpus-per-task=4
#SBATCH --requeue

# The number of shards stands here, not in SLURM_ARRAY_TASK_COUNT: sent again for some tasks only (sbatch --array=3,5 slurm.sh),
# each still takes its own eighth.
shards=8

mkdir -p runs
exec npx superposition-lab sweep grid.json --shard "$SLURM_ARRAY_TASK_ID/$shards" \
  --jobs "$SLURM_CPUS_PER_TASK" --out "runs/$SLURM_ARRAY_TASK_ID.jsonl" --no-history
